import type { Neighbours } from '@/lib/map/around';
import type { Choices, Ground, Meant } from '@/lib/map/choices';
import type { MapPicture } from '@/lib/map/picture';
import { markOf } from '@/lib/map/picture';
import type { Ink } from './ink';
import { isChoosy, type Looking } from './looking';
import type { Scene, Shown } from './scene';
import { selectedIn, type SelectedPlace } from './selected';
import type { LineShown, ShownLines } from './stage-elements';

type Given = Ground & { readonly looking: Looking; readonly meant: Meant };

/** What is to be seen of a picture while looking at it this way. Whoever left the picture since is not looked at. */
export function compose(given: Given, ink: Ink): { readonly scene: Scene; readonly lines: ShownLines } {
  const { picture, grouping, around, places, looking, meant } = given;
  const selected = selectedIn(picture, places, looking.selected);
  const ends = endsOf(picture, selected);
  const near = nearTo(around, selected, ends);
  const chosen = selected?.kind === 'person' ? selected.at : null;
  return {
    scene: {
      picture,
      grouping,
      ink,
      shown: shownPeople(meant, looking.choices, near),
      chosen,
      near,
      hovered: null,
      fringe: picture.people.filter((person) => markOf(person) === 'fringe').length,
      musts: mustsOf(given),
    },
    lines: {
      of: shownLines(picture, meant, looking.choices, chosen, near.size > 0),
      chosen: selected?.kind === 'line' ? selected.at : null,
    },
  };
}

/** So many found people can stand by name among bubbles, and no more. */
const FEW = 150;

/** Who is to be seen as a person even from afar: a path, the focused and those around them, and the found where they are few. */
function mustsOf({ meant, looking: { choices } }: Given): readonly number[] {
  if (!isChoosy(choices)) return [];
  const most = meant.route || choices.focus ? Infinity : FEW;
  if (meant.count > most) return [];
  return Array.from(meant.own.keys()).filter((at) => meant.own[at] === 1);
}

function endsOf({ lines }: MapPicture, selected: SelectedPlace | null): readonly number[] {
  if (!selected) return [];
  if (selected.kind === 'person') return [selected.at];
  return [lines.from[selected.at] ?? 0, lines.to[selected.at] ?? 0];
}

/** The selected and whom they have lines to; of a selected line, its two ends. */
function nearTo(
  around: Neighbours,
  selected: SelectedPlace | null,
  ends: readonly number[],
): ReadonlySet<number> {
  const others = selected?.kind === 'person' ? (around[selected.at] ?? []) : [];
  return new Set([...ends, ...others]);
}

function shownPeople(meant: Meant, { rest }: Choices, near: ReadonlySet<number>): Shown[] {
  return Array.from(meant.people, (is, at) => {
    if (is === 0) return rest === 'hide' ? 'gone' : 'rest';
    return near.size > 0 && !near.has(at) ? 'aside' : 'full';
  });
}

function shownLines(
  { lines }: MapPicture,
  meant: Meant,
  { rest }: Choices,
  chosen: number | null,
  selecting: boolean,
): LineShown[] {
  return Array.from(lines.from, (from, at) => {
    if (meant.lines[at] === 0) return rest === 'hide' ? 'gone' : 'rest';
    if (!selecting) return meant.route ? 'lit' : 'full';
    return from === chosen || lines.to[at] === chosen ? 'lit' : 'aside';
  });
}
