import { useMemo } from 'react';
import { conditionsOfGroups } from '@/lib/map/group-conditions';
import type { MapPicture, Mark } from '@/lib/map/picture';
import { MARKS, markOf } from '@/lib/map/picture';
import type { MapState } from './use-map';

/** What the legend says of a picture: how many wear each mark, how many lines are faint, and what each colour asks for. */
export function useLegend(
  picture: MapPicture,
  { grouping, looking }: Pick<MapState, 'grouping' | 'looking'>,
) {
  const { colouring } = looking.choices;
  const conditions = useMemo(
    () => conditionsOfGroups(picture.people, grouping.groups, colouring),
    [picture, grouping, colouring],
  );
  const marks = useMemo(() => countMarks(picture), [picture]);
  const faded = useMemo(() => countFaded(picture), [picture]);
  return { conditions, marks, faded };
}

/** How many wear each mark; somebody on the committee who hangs by one thin line counts for both. */
function countMarks({ people }: MapPicture): ReadonlyMap<Mark, number> {
  const wears = (mark: Mark): number =>
    people.filter((person) => (mark === 'committee' ? person.onCommittee : markOf(person) === mark)).length;
  return new Map(MARKS.map((mark) => [mark, wears(mark)] as const).filter(([, count]) => count > 0));
}

function countFaded({ lines, freshnessDays = 0 }: MapPicture) {
  return { count: lines.isFaded.filter((is) => is === 1).length, days: freshnessDays };
}
