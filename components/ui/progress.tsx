/** How far a long work is; without a value it is under way and nobody knows how far. */
export function Progress({
  label,
  value,
  max = 1,
}: {
  label: string;
  value?: number | undefined;
  max?: number;
}) {
  return (
    <label className="text-soft grid gap-1 text-sm">
      {label}
      <progress
        {...(value !== undefined && { value })}
        max={max}
        className="bg-hairline [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-hairline [&::-webkit-progress-value]:bg-ink h-2.5 w-full appearance-none overflow-hidden border-0"
      />
    </label>
  );
}
