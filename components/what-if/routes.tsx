import { useFormatter, useTranslations } from 'next-intl';
import type { RoutesTold } from '@/lib/what-if/routes';
import { Names } from './names';

type Props = { routes: RoutesTold; campaign: string; anchor: string };

const HEIGHT = 32;
/** Fuller with every route: reads without colour. */
const FILLS = [
  'fill-paper stroke-thread',
  'fill-thread stroke-thread',
  'fill-slate stroke-slate',
  'fill-green stroke-green',
];

/** How many separate solid routes people have, as a picture and in words, and by name who would not survive two firings. */
export function Routes({ routes: { counts, weak, weakCount }, campaign, anchor }: Props) {
  const t = useTranslations('whatIf.routes');
  const format = useFormatter();
  const most = Math.max(1, ...counts);
  return (
    <section aria-labelledby="routes-title" className="grid gap-4">
      <h2 id="routes-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-[68ch]">{t('how', { count: weakCount, anchor })}</p>
      <ul className="grid max-w-3xl gap-2">
        {counts.map((count, routes) => (
          <li
            key={routes}
            className="grid grid-cols-[9rem_1fr_3rem] items-center gap-3 max-sm:grid-cols-[6.5rem_1fr_2.5rem]"
          >
            <span>{t('count', { routes })}</span>
            <svg aria-hidden="true" className="block w-full rtl:-scale-x-100" height={HEIGHT}>
              <rect
                x="1"
                y="4"
                width={`${String((98 * count) / most)}%`}
                height={HEIGHT - 8}
                strokeWidth="2"
                className={FILLS[routes] ?? ''}
              />
            </svg>
            <span className="text-end font-semibold">{format.number(count)}</span>
          </li>
        ))}
      </ul>
      {([1, 2] as const).map((number) => {
        const people = weak.filter(({ routes }) => routes === number);
        return people.length === 0 ? null : (
          <div key={number}>
            <h3 className="font-semibold">{t('weak', { routes: number })}</h3>
            <p className="mt-1">
              <Names people={people} all={counts[number]} campaign={campaign} />
            </p>
          </div>
        );
      })}
    </section>
  );
}
