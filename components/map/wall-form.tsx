import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/inputs';
import { COLOURINGS } from '@/lib/map/groups';
import { GRIDS, WALL_PAPERS, type WallWish } from '@/lib/map/carry/wall-wish';
import { SHOWN } from '@/lib/shown/shown';

/** Chooses how a wall chart is made; works by its address alone. */
export function WallForm({ wish, action }: { wish: WallWish; action: string }) {
  const t = useTranslations('map.wall');
  const carry = useTranslations('map.carry');
  const shown = useTranslations('shown');
  const colour = useTranslations('map');
  return (
    <form method="get" action={action} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5 lg:items-end">
      <Select
        name="as"
        label={shown('fileLabel')}
        defaultValue={wish.as}
        options={SHOWN.toReversed().map((value) => ({ value, label: shown(`way.${value}`) }))}
      />
      <Select
        name="paper"
        label={t('paper')}
        defaultValue={wish.grid.paper}
        options={WALL_PAPERS.map((value) => ({ value, label: carry(`papers.${value}`) }))}
      />
      <Select
        name="sheets"
        label={t('sheets')}
        defaultValue={`${String(wish.grid.across)}x${String(wish.grid.down)}`}
        options={GRIDS.map(([across, down]) => ({
          value: `${String(across)}x${String(down)}`,
          label: t('grid', { across, down, sheets: across * down }),
        }))}
      />
      <Select
        name="colour"
        label={colour('legend.colourBy')}
        defaultValue={wish.colour}
        options={COLOURINGS.map((value) => ({ value, label: colour(`colour.${value}`) }))}
      />
      {wish.kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{t('show')}</Button>
    </form>
  );
}
