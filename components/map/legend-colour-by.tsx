import { useTranslations } from 'next-intl';
import type { Colouring } from '@/lib/map/groups';
import { COLOURINGS } from '@/lib/map/groups';
import type { Move } from './looking';

/** What the colour of a disc tells, to choose. */
export function ColourBy({
  by,
  of,
  onMove,
}: {
  by: Colouring;
  of: readonly Colouring[];
  onMove: (move: Move) => void;
}) {
  const t = useTranslations('map');
  return (
    <label className="text-soft flex flex-wrap items-center gap-2 font-semibold">
      {t('legend.colourBy')}
      <select
        value={by}
        className="rounded-card border-rule bg-raised text-ink min-h-11 grow border px-2 text-sm font-normal pointer-fine:min-h-9"
        onChange={(event) => {
          const chosen = COLOURINGS.find((one) => one === event.target.value);
          if (chosen) onMove({ do: 'colour', by: chosen });
        }}
      >
        {of.map((one) => (
          <option key={one} value={one}>
            {t(`colour.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
