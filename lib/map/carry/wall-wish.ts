import { COLOURINGS, type Colouring } from '@/lib/map/groups';
import type { Grid } from './sheets';

/** Sheets that printers take. */
export const WALL_PAPERS = ['a4', 'letter', 'a3'] as const;

/** How many sheets side by side, and how many above each other. */
export const GRIDS = [
  [1, 1],
  [2, 1],
  [2, 2],
  [3, 2],
  [3, 3],
  [4, 3],
] as const;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a wall chart is asked for; it stands in the address. */
export type WallWish = {
  readonly as: string;
  readonly grid: Grid;
  readonly colour: Colouring;
  readonly ghosts: boolean;
  /** What else the address of the map asked, to be carried along. */
  readonly kept: readonly (readonly [string, string])[];
};

/** The wall chart an address asks for; whatever it says that we do not know counts as not said. */
export function readWallWish(params: Params, as: string): WallWish {
  const text = (name: string): string => {
    const value = params[name];
    return typeof value === 'string' ? value : '';
  };
  const [across, down] = GRIDS.find(([x, y]) => `${x}x${y}` === text('sheets')) ?? [2, 2];
  return {
    as,
    grid: { paper: WALL_PAPERS.find((paper) => paper === text('paper')) ?? 'a4', across, down },
    colour: COLOURINGS.find((colour) => colour === text('colour')) ?? 'standing',
    ghosts: text('ghosts') === '1',
    kept: ['ghosts', 'on', 'back'].flatMap((name) =>
      text(name) === '' ? [] : [[name, text(name)] as const],
    ),
  };
}

/** The address's search part for a wall chart. */
export function writeWallWish({ as, grid, colour, kept }: WallWish): string {
  const { paper, across, down } = grid;
  const said = {
    as,
    paper,
    sheets: `${String(across)}x${String(down)}`,
    colour,
    ...Object.fromEntries(kept),
  };
  return `?${new URLSearchParams(said).toString()}`;
}
