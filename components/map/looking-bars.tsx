'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { within } from '@/lib/map/around';
import { focusedIn } from '@/lib/map/choices';
import type { MapPicture } from '@/lib/map/picture';
import { CircleBar } from './circle-bar';
import type { Move } from './looking';
import { PathBar } from './path-bar';
import { FocusBar } from './toolbar';
import type { MapState } from './use-map';
import { useMapWords } from './words';

type Part = { picture: MapPicture; map: MapState };

/** Says at the top of the picture what it is narrowed to, where a word is needed for it: a path, a person, a circle. */
export function LookingBars({ picture, map }: Part) {
  if (map.meant.route) return <PathBar picture={picture} map={map} />;
  return (
    <>
      <Focused picture={picture} map={map} />
      <Where picture={picture} map={map} />
    </>
  );
}

function Focused({ picture, map }: Part) {
  const t = useTranslations('map.focus');
  const { nameOf } = useMapWords();
  const { choices } = map.looking;
  const { focus } = choices;
  const focused = focusedIn(map, choices);
  const person = focused === null ? null : picture.people[focused];
  if (!focus || focused === null || !person) return null;
  const count = within(map.around, focused, focus.depth).size - 1;
  const moveOver = (next: Move): void => {
    map.move(next);
    const around = next.do === 'focus' ? [...within(map.around, focused, next.depth).keys()] : null;
    map.stage?.flyOver(around, map.selected !== null);
  };
  return <FocusBar title={t('showing', { name: nameOf(person), count })} focus={focus} onMove={moveOver} />;
}

function Where({ picture, map }: Part) {
  const { where, looking, stage } = map;
  const circle = picture.circles[where ?? -1];
  const onLeave = useCallback(() => stage?.leave(), [stage]);
  if (!circle || looking.choices.focus) return null;
  return <CircleBar circle={circle} escapes={looking.selected === null} onLeave={onLeave} />;
}
