import { useMemo, useReducer, useState } from 'react';
import { neighboursOf } from '@/lib/map/around';
import { meantBy } from '@/lib/map/choices';
import type { Colouring } from '@/lib/map/groups';
import { groupPeople } from '@/lib/map/groups';
import type { Only } from '@/lib/map/only';
import type { MapPicture } from '@/lib/map/picture';
import { placesOf } from '@/lib/map/places';
import { startLooking, type Move } from './looking';
import { lookBack, startBack, type Deed } from './looking-back';
import { selectedAt, selectedIn, type SelectedPlace } from './selected';

/** Where looking starts: on a person by id, or with those who are asked for. */
export type LookingStart = {
  readonly person: string | null;
  readonly colouring: Colouring;
  readonly only: Only;
};

/** What is looked at, where the keyboard stands, and what was found in the picture for it. */
export function useLooking(picture: MapPicture, start: LookingStart) {
  const [{ looking, history }, turn] = useReducer(lookBack, start, ({ person, colouring, only }) =>
    startBack(startLooking(person, colouring, only)),
  );
  const [stood, setStood] = useState(start.person);
  const found = useFound(picture, looking.choices.colouring);
  const { places, around } = found;
  const { choices, selected: chosen } = looking;
  const meant = useMemo(
    () => meantBy({ picture, places, around }, choices),
    [picture, places, around, choices],
  );
  const selected = useMemo(() => selectedIn(picture, places, chosen), [picture, places, chosen]);
  const setStanding = (at: number): void => {
    setStood(picture.people[at]?.id ?? null);
  };
  const select = (place: SelectedPlace | null): void => {
    turn({ do: 'select', selected: place && selectedAt(picture, place) });
    if (place?.kind === 'person') setStanding(place.at);
  };
  const focusOn = (at: number): void => {
    const id = picture.people[at]?.id;
    if (id !== undefined) turn({ do: 'focus', person: id, depth: 1 });
  };
  const [last, next] = [history.done.at(-1), history.undone.at(-1)];
  return {
    ...found,
    looking,
    move: turn as (move: Move) => void,
    /** Who is meant by what is chosen. */
    meant,
    /** The selected person or line by its place in the picture; null where nothing is, or it is not in it any more. */
    selected,
    select,
    focusOn,
    standing: places.get(stood ?? '') ?? found.start,
    setStanding,
    /** Keeps something done to the map itself among the steps that can be taken back. */
    did: (deed: Deed) => {
      turn({ do: 'did', deed });
    },
    /** Takes the last step back; null where there is none. */
    undo: last
      ? () => {
          if ('undo' in last) last.undo();
          turn({ do: 'undo' });
        }
      : null,
    /** Does the step that was taken back again; null where there is none. */
    redo: next
      ? () => {
          if ('redo' in next) next.redo();
          turn({ do: 'redo' });
        }
      : null,
  };
}

/** What is found in a picture once. */
function useFound(picture: MapPicture, colouring: Colouring) {
  const around = useMemo(() => neighboursOf(picture), [picture]);
  const places = useMemo(() => placesOf(picture.people), [picture]);
  const grouping = useMemo(() => groupPeople(picture.people, colouring), [picture, colouring]);
  const start = useMemo(() => startOf(picture), [picture]);
  return { around, places, grouping, start };
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
