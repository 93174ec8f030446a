import { parseDay, type Day } from '@/lib/web/day';

type NoDay = { readonly refused: 'dayImpossible' | 'dayAmbiguous' };

/** The day a cell says, or why it says none. */
export type ReadDay = (text: string) => Day | NoDay;

const IMPOSSIBLE: NoDay = { refused: 'dayImpossible' };
const AMBIGUOUS: NoDay = { refused: 'dayAmbiguous' };

/** Days as our own files have them: YYYY-MM-DD. */
export const readIsoDay: ReadDay = (text) => parseDay(text) ?? IMPOSSIBLE;

/** The same reader, asked once for each text: a file of 40,000 ratings has some hundred days. */
export function remembering(readDay: ReadDay): ReadDay {
  const known = new Map<string, Day | NoDay>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const day = readDay(text);
    known.set(text, day);
    return day;
  };
}

const ISO_LIKE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: .*)?$/;
const DAY_MONTH_WORD = /^(\d{1,2})[-\s.]+(?:de\s+)?(\p{L}+)\.?,?[-\s]+(?:de[l]?\s+)?(\d{4})$/u;
const MONTH_WORD_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** The months as words begin in English, Spanish, French and Haitian Creole, accents left out. */
const MONTHS = [
  'jan ene',
  'feb fev',
  'mar mas',
  'apr abr avr',
  'may mai me',
  'jun juin jen',
  'jul juil jiy',
  'aug ago aou out',
  'sep set',
  'oct okt oct',
  'nov',
  'dec dic des',
].map((beginnings) => beginnings.split(' '));

/**
 * A reader of the days of one column as others write them. `03/04/2024` is the 3rd of April or the 4th of March:
 * it is read only if the column's other days settle which comes first, and is refused otherwise.
 */
export function localDayReader(column: readonly string[]): ReadDay {
  const order = orderOf(column);
  return (text) => {
    const iso = ISO_LIKE.exec(text);
    if (iso) return dayFrom(iso[1], iso[2], iso[3]);
    const numeric = NUMERIC.exec(text);
    if (numeric) return fromNumbers(numeric, order);
    const dayFirst = DAY_MONTH_WORD.exec(text);
    if (dayFirst) return dayFrom(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
    const monthFirst = MONTH_WORD_DAY.exec(text);
    if (monthFirst) return dayFrom(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
    return IMPOSSIBLE;
  };
}

type Order = 'dayFirst' | 'monthFirst' | 'unknown';

function fromNumbers(parts: RegExpExecArray, order: Order): Day | NoDay {
  const [, one, separator, two, year] = parts;
  const dayFirst = dayFrom(year, two, one);
  const monthFirst = dayFrom(year, one, two);
  if (separator === '.' || dayFirst === monthFirst || monthFirst === IMPOSSIBLE) return dayFirst;
  if (dayFirst === IMPOSSIBLE) return monthFirst;
  if (order === 'unknown') return AMBIGUOUS;
  return order === 'dayFirst' ? dayFirst : monthFirst;
}

/** Which comes first in a column: days above 12 tell, unless they contradict each other. */
function orderOf(column: readonly string[]): Order {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of column) {
    const parts = NUMERIC.exec(text);
    if (!parts || parts[2] === '.') continue;
    if (Number(parts[1]) > 12) dayFirst = true;
    if (Number(parts[3]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'dayFirst' : 'monthFirst';
}

function monthOf(word = ''): string {
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // `juin` and `juillet` share their first three letters: the longest beginning that fits is meant.
  let month = 0;
  let longest = 0;
  MONTHS.forEach((beginnings, index) => {
    for (const beginning of beginnings) {
      if (beginning.length > longest && folded.startsWith(beginning))
        [month, longest] = [index + 1, beginning.length];
    }
  });
  return String(month);
}

function dayFrom(year = '', month = '', day = ''): Day | NoDay {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? IMPOSSIBLE;
}
