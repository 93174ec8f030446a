import { useEffect, useMemo, useReducer, useState } from 'react';
import { neighboursOf } from '@/lib/map/around';
import type { Colouring } from '@/lib/map/groups';
import { groupPeople } from '@/lib/map/groups';
import type { MapPicture } from '@/lib/map/picture';
import { compose } from './compose';
import { readInk } from './ink';
import type { Selected } from './looking';
import { look, startLooking } from './looking';
import { useStage } from './use-stage';

/** All that moves on the map: what is looked at, the stage it is drawn on, and where the keyboard stands. */
export function useMap(picture: MapPicture, person: number | null, first: Colouring) {
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  const [overlay, setOverlay] = useState<HTMLCanvasElement | null>(null);
  const [looking, move] = useReducer(look, person, (at) => startLooking(at, first));
  const [standing, setStanding] = useState(() => person ?? startOf(picture));
  const around = useMemo(() => neighboursOf(picture), [picture]);
  const { colouring } = looking.choices;
  const grouping = useMemo(() => groupPeople(picture.people, colouring), [picture, colouring]);
  const select = (selected: Selected | null): void => {
    move({ do: 'select', selected });
    if (selected?.kind === 'person') setStanding(selected.at);
  };
  const { stage, failed } = useStage(picture, container, overlay, {
    onPerson: (at) => {
      select({ kind: 'person', at });
    },
    onLine: (at) => {
      select({ kind: 'line', at });
    },
    onGround: () => {
      select(null);
    },
    onHold: (at) => {
      move({ do: 'focus', person: at, depth: 1 });
      stage?.flyOver([at, ...(around[at] ?? [])], true);
    },
    onHover: (at) => {
      stage?.hover(at);
      container?.classList.toggle('cursor-pointer', at !== null);
    },
  });
  useEffect(() => {
    if (!stage) return;
    const { scene, lines } = compose({ picture, grouping, around, looking }, readInk());
    stage.show(scene, lines);
  }, [stage, picture, grouping, around, looking]);
  return {
    setContainer,
    setOverlay,
    looking,
    move,
    select,
    standing,
    setStanding,
    around,
    grouping,
    stage,
    failed,
  };
}

export type MapState = ReturnType<typeof useMap>;

/** Where the keyboard starts: on the committee's member with most lines, or whoever has most. */
function startOf({ people }: MapPicture): number {
  const rank = people.map(({ onCommittee, lines }) => (onCommittee ? 100_000 : 0) + lines);
  return Math.max(0, rank.indexOf(Math.max(...rank)));
}
