import { getFormatter, getTranslations } from 'next-intl/server';
import type { Seat } from '@/lib/access/seat';
import type { FileNote } from '@/lib/map/carry/carried';
import type { ChartWords } from '@/lib/map/carry/legend';
import { OTHERS, type Colouring, type Grouping } from '@/lib/map/groups';
import type { MapCircle } from '@/lib/map/picture';
import type { Day } from '@/lib/web/day';
import type { Standing } from '@/lib/web/standing';

type Support = '0' | '1' | '2' | '3' | '4' | '5';

/** The words on a map that is carried away, in the language of who takes it. */
export async function findChartWords(
  seat: Seat,
  { grouping, colouring, day }: { grouping: Grouping; colouring: Colouring; day: Day },
): Promise<ChartWords> {
  const [t, trust, format, note] = await Promise.all([
    getTranslations('map'),
    getTranslations('trust.short'),
    getFormatter(),
    findFileNote(seat, day),
  ]);
  const groupOf = await groupWords(colouring);
  const long = format.dateTime(new Date(day), { dateStyle: 'long', timeZone: 'UTC' });
  return {
    title: note.title,
    subtitle: [long, note.names, t('carry.by', { by: note.by })].join(' · '),
    warning: seat.shown === 'names' ? t('carry.warning') : '',
    trust: { 1: trust('1'), 2: trust('2'), 3: trust('3'), 4: trust('4'), 5: trust('5') },
    faded: t('legend.faded', { days: seat.campaign.freshnessDays }),
    marks: { fringe: t('mark.fringe'), committee: t('mark.committee'), ghost: t('mark.ghost') },
    groups: grouping.groups.map(({ key }) => groupOf(key)),
    size: t('legend.size'),
  };
}

/** What a file says of itself. */
export async function findFileNote(seat: Seat, day: Day): Promise<FileNote> {
  const shown = await getTranslations('shown.way');
  return { title: seat.campaign.codeName, on: day, by: seat.handle, names: shown(seat.shown) };
}

/** What a circle is called: what most of its people share, and how many they are. */
export async function findCircleWords(): Promise<(circle: MapCircle) => string> {
  const t = await getTranslations('map.carry');
  return ({ department, shift, people }) => {
    const shared = [department, shift].filter((word) => word !== null).join(', ');
    return shared === '' ? t('circle', { people }) : t('circleOf', { shared, people });
  };
}

async function groupWords(by: Colouring): Promise<(key: string) => string> {
  const [t, standing, support] = await Promise.all([
    getTranslations('map.group'),
    getTranslations('standing.words'),
    getTranslations('support.words'),
  ]);
  return (key) => {
    if (key === OTHERS) return t('others');
    if (by === 'support') return support(key as Support);
    if (by === 'standing') return key === '' ? t('ghost') : standing(key as Standing);
    return key === '' ? t(`unknown.${by}`) : key;
  };
}
