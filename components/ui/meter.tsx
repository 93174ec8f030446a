const FILLS = {
  ink: 'fill-ink',
  thread: 'fill-thread',
  ochre: 'fill-ochre',
  slate: 'fill-slate',
  green: 'fill-green',
} as const;

type MeterProps = {
  /** What is measured, said aloud. */
  label: string;
  value: number;
  max: number;
  /** The value in words, for example "41 of 140". */
  text: string;
  tone?: keyof typeof FILLS;
};

/** How much of a whole, as a bar between two hairlines. The words must stand beside it. */
export function Meter({ label, value, max, text, tone = 'ink' }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
    >
      <svg aria-hidden="true" className="block h-2.5 w-full rtl:-scale-x-100" preserveAspectRatio="none">
        <rect width="100%" height="100%" className="fill-hairline" />
        <rect width={`${String(share * 100)}%`} height="100%" className={FILLS[tone]} />
      </svg>
    </div>
  );
}
