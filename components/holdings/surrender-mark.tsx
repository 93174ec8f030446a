import { type Surrendered } from '@/lib/holdings/surrender';

/** How much is given away, as a mark that says it by its shape. */
export function SurrenderMark({ how }: { how: Surrendered }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="inline-block size-4 shrink-0 self-center">
      {how === 'nothing' ? (
        <path d="M4 8h8" className="stroke-soft stroke-2" />
      ) : (
        <circle cx="8" cy="8" r="6" className="stroke-ink fill-none stroke-[1.5]" />
      )}
      {how === 'all' && <circle cx="8" cy="8" r="6" className="fill-thread" />}
      {how === 'turf' && <path d="M8 2a6 6 0 0 1 0 12z" className="fill-ink" />}
      {how === 'own' && <path d="M8 8V2a6 6 0 0 1 6 6z" className="fill-ink" />}
    </svg>
  );
}
