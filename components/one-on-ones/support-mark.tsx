const FILLS = [
  'fill-none stroke-current',
  'fill-support-1 stroke-support-1',
  'fill-support-2 stroke-support-2',
  'fill-support-3 stroke-support-3',
  'fill-support-4 stroke-support-4',
  'fill-support-5 stroke-support-5',
] as const;

/** Support for the union as a coloured square, hollow where it was not assessed; the words must stand beside it. */
export function SupportMark({ support }: { support: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="inline-block size-4 shrink-0">
      <rect x="2" y="2" width="12" height="12" strokeWidth="1.5" className={FILLS[support] ?? FILLS[0]} />
    </svg>
  );
}
