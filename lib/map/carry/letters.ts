/**
 * How wide letters are, as a share of their size: measured of Arial, whose widths Liberation Sans and Helvetica share, and
 * rounded up; Atkinson Hyperlegible and Noto Sans are at most as wide. A server has no letters to measure.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[ijl'|.,:;!\u2019 ]/u, 0.29],
  [/[frtI()[\]/-]/u, 0.36],
  [/[mM%]/u, 0.86],
  [/[wW@]/u, 0.9],
  [/\p{Script=Arabic}|\p{Script=Hebrew}/u, 0.6],
  [/[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.3],
  [/\p{Lu}/u, 0.74],
  [/[\p{Ll}\p{Nd}]/u, 0.57],
];
const OTHER = 0.8;
const BOLD = 1.08;

const known = new Map<string, number>();

/** About how wide a text is when it is written so large, in the same unit; rather too wide than too narrow. */
export function widthOf(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) {
    const share = known.get(letter) ?? shareOf(letter);
    known.set(letter, share);
    width += share;
  }
  return width * size * (isBold ? BOLD : 1);
}

/** As much of a text as fits into a width, with an ellipsis where something was left out. */
export function fitting(text: string, width: number, size: number, isBold = false): string {
  if (widthOf(text, size, isBold) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, isBold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Whether a text begins from the right: its first letter with a direction is Arabic, Hebrew or the like. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u.test(
    first,
  );
}

function shareOf(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
}
