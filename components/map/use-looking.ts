import { useMemo, useReducer, useState } from 'react';
import { neighboursOf } from '@/lib/map/around';
import type { Colouring } from '@/lib/map/groups';
import { groupPeople } from '@/lib/map/groups';
import type { MapPicture } from '@/lib/map/picture';
import { placesOf } from '@/lib/map/places';
import { look, startLooking } from './looking';
import { selectedAt, selectedIn, type SelectedPlace } from './selected';

/** What is looked at, where the keyboard stands, and what was found in the picture for it. */
export function useLooking(picture: MapPicture, person: string | null, first: Colouring) {
  const [looking, move] = useReducer(look, person, (id) => startLooking(id, first));
  const [stood, setStood] = useState(person);
  const around = useMemo(() => neighboursOf(picture), [picture]);
  const places = useMemo(() => placesOf(picture.people), [picture]);
  const { colouring } = looking.choices;
  const grouping = useMemo(() => groupPeople(picture.people, colouring), [picture, colouring]);
  const start = useMemo(() => startOf(picture), [picture]);
  const selected = useMemo(
    () => selectedIn(picture, places, looking.selected),
    [picture, places, looking.selected],
  );
  const setStanding = (at: number): void => {
    setStood(picture.people[at]?.id ?? null);
  };
  const select = (place: SelectedPlace | null): void => {
    move({ do: 'select', selected: place && selectedAt(picture, place) });
    if (place?.kind === 'person') setStanding(place.at);
  };
  const focusOn = (at: number): void => {
    const id = picture.people[at]?.id;
    if (id !== undefined) move({ do: 'focus', person: id, depth: 1 });
  };
  return {
    looking,
    move,
    /** The selected person or line by its place in the picture; null where nothing is, or it is not in it any more. */
    selected,
    select,
    focusOn,
    standing: places.get(stood ?? '') ?? start,
    setStanding,
    around,
    places,
    grouping,
  };
}

/** Where the keyboard starts: on the committee's member with most lines, or whoever has most. */
function startOf({ people }: MapPicture): number {
  let [best, most] = [0, -1];
  people.forEach(({ onCommittee, lines }, at) => {
    const rank = (onCommittee ? 100_000 : 0) + lines;
    if (rank > most) [best, most] = [at, rank];
  });
  return best;
}
