import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { whyNot } from '@/lib/map/drawing';
import type { MapPerson } from '@/lib/map/picture';

/** What a hand can do with somebody, for those who do not drag. */
export type ByHand = {
  /** Begins a line at them; null where this reader draws none. */
  readonly onDraw: (() => void) | null;
  /** Their place on the map: moved, kept, or let go; null where this reader moves nobody. */
  readonly pin: Pin | null;
};

type Pin = {
  readonly isPinned: boolean;
  readonly onMove: () => void;
  readonly onKeep: (stays: boolean) => void;
};

const QUIET = 'decoration-rule min-h-11 font-semibold underline underline-offset-4 pointer-fine:min-h-8';

type Props = { campaign: string | null; person: MapPerson; onAround: () => void; byHand: ByHand | null };

/** Where to go on from a person, and what can be done with them by hand. */
export function Onward({ campaign, person, onAround, byHand }: Props) {
  const t = useTranslations('map.panel');
  const draw = useTranslations('map.draw');
  return (
    <div className="flex flex-wrap gap-x-5">
      {byHand?.onDraw && whyNot(person) === null && (
        <button type="button" className={QUIET} onClick={byHand.onDraw}>
          {draw('here')}
        </button>
      )}
      {campaign !== null && (
        <Link
          href={`${campaign}/workers/${person.id}` as Route}
          className={`${QUIET} inline-flex items-center`}
        >
          {t('open')}
        </Link>
      )}
      <button type="button" className={QUIET} onClick={onAround}>
        {t('around')}
      </button>
      {byHand?.pin && person.known && <Place {...byHand.pin} />}
    </div>
  );
}

function Place({ isPinned, onMove, onKeep }: Pin) {
  const t = useTranslations('map.pin');
  return (
    <>
      <button type="button" className={QUIET} onClick={onMove}>
        {t('move')}
      </button>
      <button
        type="button"
        className={QUIET}
        onClick={() => {
          onKeep(!isPinned);
        }}
      >
        {t(isPinned ? 'letGo' : 'keep')}
      </button>
    </>
  );
}
