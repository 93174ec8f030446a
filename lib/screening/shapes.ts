import type { Finding } from './category';

type Shape = {
  /** Every part of it has a longest length: it is looked for in a time that grows with the text. */
  readonly looks: RegExp;
  /** Whether the digits can be such a number. */
  readonly holds?: (seen: string) => boolean;
  /** Only beside a word that says what it is. */
  readonly beside?: RegExp;
};

/** Freight, doors and goods have numbers too. */
const GOODS =
  /\b(?:rates?|goal|target|dock|doors?|lane|trailers?|trucks?|camion|trailer|orders?|order no|commande|pedido|orden|po|sku|badge|gafete|ext|bin|aisle|pallets?|load|kg|lbs?|tracking|serial|serie|lot|invoice|factura|facture|version|model)\b/i;
const NEAR = 30;

const SOCIAL =
  /\b(?:ssn|ssns|soc|social|socials|seguro|nss|imss|sosyal|secu|s[ée]cu|sociale|nir|itin|tin)\b|ضمان|تأمين/i;
const PASSPORT = /\b(?:pass?ports?|pasaporte|passeport|paspo|paspò)\b|جواز/i;
const LICENCE = /\b(?:licen[sc]e|licencia de (?:conducir|manejar)|permis de conduire|dl|lisans)\b|رخص/i;
const ALIEN = /\b(?:alien|uscis|a number|a-number|anumber|extranjero)\b|\ba\s?#/i;
const CANADIAN = /\b(?:sin|nas|social insurance|assurance sociale)\b/i;
const HAITIAN = /\b(?:nif|cin|ninu)\b/i;
const NATIONAL = /\b(?:dni|c[ée]dula|carte d.identit[ée]|id nacional|national id)\b|الهوي|القومي|الوطني/i;

const SHAPES: readonly Shape[] = [
  // Social security (US) and ITIN, which has the same shape: no area 000 or 666, no empty group or serial.
  { looks: /(?<![\d+-]|\d )\d{3}([- ])\d{2}\1\d{4}(?![\d-]| \d)/g, holds: isSocialSecurity },
  { looks: /(?<!\d)\d{3}-?\d{2}-?\d{4}(?!\d)/g, beside: SOCIAL },
  { looks: /(?<!\d)\d(?:[ -]?\d){8,10}(?!\d)/g, beside: SOCIAL },
  // Alien registration number (US): A and eight or nine digits.
  { looks: /\ba[# -]{0,2}\d{3}[ -]?\d{3}[ -]?\d{2,3}(?!\d)/gi, holds: (seen) => digitsOf(seen).length >= 8 },
  { looks: /\d{3}[ -]?\d{3}[ -]?\d{1,3}(?!\d)/g, beside: ALIEN },
  // CURP and RFC (Mexico): letters of the name, the day of birth, then letters and digits.
  { looks: /\b[a-z]{4}\d{6}[hmx][a-z]{5}[a-z0-9]\d\b/gi, holds: (seen) => isMonthDay(seen.slice(6, 10)) },
  { looks: /\b[a-zñ]{4}\d{6}[a-z0-9]{2}[a\d]\b/gi, holds: (seen) => isMonthDay(seen.slice(6, 10)) },
  // NIF (Haiti): 3-3-3-1.
  { looks: /(?<![\d-])\d{3}-\d{3}-\d{3}-\d(?![\d-])/g },
  { looks: /\d(?:[ -]?\d){8,9}(?!\d)/g, beside: HAITIAN },
  // Social insurance number (Canada): 3-3-3 with a Luhn digit.
  { looks: /(?<![\d+-])\d{3}[- ]?\d{3}[- ]?\d{3}(?![\d-])/g, beside: CANADIAN, holds: isLuhn },
  // NIR (France): sex, year, month, place, order, and a key of 97.
  {
    looks: /(?<!\d)[12] ?\d{2} ?\d{2} ?\d[\dab] ?\d{3} ?\d{3} ?\d{2}(?!\d)/gi,
    holds: isFrenchSocialSecurity,
  },
  { looks: /(?<!\d)[12](?: ?\d{2}){3}(?: ?\d{3}){2}(?: ?\d{2})?(?!\d)/g, beside: SOCIAL },
  // DNI and NIE (Spain): a letter that follows from the digits.
  { looks: /\b[xyz]?-?\d{7,8}-?[a-z]\b/gi, holds: isSpanishIdentity },
  // National number (Egypt): century, day of birth, province.
  { looks: /(?<!\d)[23]\d{13}(?!\d)/g, holds: isEgyptian },
  { looks: /\b[a-z]{0,2}\d[\d-]{6,14}[a-z]?\b/gi, beside: NATIONAL },
  { looks: /\b(?:[a-z]{1,2}\d{6,9}|\d{8,9}|\d{2}[a-z]{2}\d{5})\b/gi, beside: PASSPORT },
  { looks: /\b[a-z]{0,2}\d[\d-]{5,13}\b/gi, beside: LICENCE },
];

/** Numbers of a cleaned text that a government gives a person, by shape and check digit, or by the word beside them. */
export function findNumbers(cleaned: string): Finding[] {
  const text = /[^\x20-\x7e]/.test(cleaned) ? cleaned.normalize('NFD').replace(/\p{M}/gu, '') : cleaned;
  if (!/\d(?:\D{0,2}\d){5}/.test(text)) return [];
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape.looks)) {
      if (!isMeant(shape, text, match.index, match[0])) continue;
      return [{ category: 'governmentNumber', language: 'any', words: match[0] }];
    }
  }
  return [];
}

function isMeant({ beside, holds }: Shape, text: string, at: number, seen: string): boolean {
  const near = text.slice(Math.max(0, at - NEAR), at + seen.length + NEAR);
  if (holds && !holds(seen)) return false;
  return beside ? beside.test(near) : !GOODS.test(near);
}

function isSocialSecurity(seen: string): boolean {
  const digits = digitsOf(seen);
  return !/^(?:000|666)|^\d{3}00|0000$/.test(digits);
}

function isMonthDay(digits: string): boolean {
  const month = Number(digits.slice(0, 2));
  const day = Number(digits.slice(2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isLuhn(seen: string): boolean {
  const sum = Array.from(digitsOf(seen), Number)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}

function isFrenchSocialSecurity(seen: string): boolean {
  const bare = seen.replaceAll(' ', '').toUpperCase();
  // Corsica's places have a letter; the key is reckoned with 19 and 18.
  const digits = bare.replace('2A', '19').replace('2B', '18');
  if (!/^\d{15}$/.test(digits)) return false;
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));
}

const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

function isSpanishIdentity(seen: string): boolean {
  const bare = seen.replaceAll('-', '').toUpperCase();
  const digits = bare.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return digits.length === 8 && SPANISH_LETTERS[Number(digits) % 23] === bare.at(-1);
}

function isEgyptian(seen: string): boolean {
  const province = Number(seen.slice(7, 9));
  return isMonthDay(seen.slice(3, 7)) && ((province >= 1 && province <= 35) || province === 88);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
