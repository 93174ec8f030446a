/** Letters that Unicode does not take apart into a base and a mark, and the ones Arabic hands write either way. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};

const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A text as search sees it: without case, accents, Arabic vowel signs and spelling variants, and with single spaces,
 * so that "nunez" finds "Núñez" and "احمد" finds "أحمد". Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether `text` has `sought` in it, or each word of `sought` begins one of its words; both are folded already. */
export function foldedMatch(text: string, sought: string): boolean {
  if (text.includes(sought)) return true;
  const words = text.split(/[\s\-']+/u);
  return sought.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
