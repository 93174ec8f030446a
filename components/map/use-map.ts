import { useEffect, useMemo, useState } from 'react';
import type { MapPicture } from '@/lib/map/picture';
import { compose } from './compose';
import { readInk } from './ink';
import { useCircleWords } from './use-circle-words';
import { useLooking, type LookingStart } from './use-looking';
import { useStage } from './use-stage';

/** All that moves on the map: what is looked at, and the stage it is drawn on. `kept` are the ids of who was put there by hand. */
export function useMap(picture: MapPicture, start: LookingStart, kept: ReadonlySet<string>) {
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  const [overlay, setOverlay] = useState<HTMLCanvasElement | null>(null);
  // Each time it grows, the keyboard is called back to the person it stands on.
  const [recall, setRecall] = useState(0);
  const callBack = (): void => {
    setRecall((times) => times + 1);
  };
  const [quiet, setQuiet] = useState<HTMLCanvasElement | null>(null);
  const look = useLooking(picture, start);
  const { select, focusOn, looking, meant, grouping, around, places } = look;
  const pinned = useMemo(() => new Set([...kept].flatMap((id) => places.get(id) ?? [])), [kept, places]);
  const [lassoing, setLassoing] = useState(false);
  const [where, setWhere] = useState<number | null>(null);
  const circleWords = useCircleWords(picture.circles);
  const { stage, failed } = useStage(
    picture,
    { container, overlay, quiet },
    {
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
        focusOn(at);
        stage?.flyOver([at, ...(around[at] ?? [])], true);
      },
      onHover: (at) => {
        stage?.hover(at);
        container?.classList.toggle('cursor-pointer', at !== null);
      },
      onWhere: setWhere,
    },
  );
  useEffect(() => {
    if (!stage) return;
    const { scene, lines } = compose({ picture, grouping, around, places, looking, meant }, readInk());
    stage.show({ ...scene, circleWords, pinned }, lines);
  }, [stage, picture, grouping, around, places, looking, meant, circleWords, pinned]);
  return {
    ...look,
    lassoing,
    setLassoing,
    container,
    recall,
    callBack,
    where,
    setContainer,
    setOverlay,
    setQuiet,
    stage,
    failed,
  };
}

export type MapState = ReturnType<typeof useMap>;
