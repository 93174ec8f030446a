import { useFormatter } from 'next-intl';

/** How figures are written: shares as percentages, people as numbers, solidarity with two digits, resilience with three. */
export function useFigureWords() {
  const format = useFormatter();
  const digits = (count: number) => (value: number) =>
    format.number(value, { minimumFractionDigits: count, maximumFractionDigits: count });
  return {
    percent: (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 }),
    number: (value: number) => format.number(value),
    decimal: digits(2),
    fine: digits(3),
  };
}
