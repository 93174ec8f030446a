import type { Point } from './picture';
import type { Positions, WebToLayOut } from './positions';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where each person starts: settled people where they are, newcomers amid those they have lines to, everybody else in a
 * sunflower around their department's place on a ring. Neighbouring places on the ring go to departments that share many lines.
 */
export function seedPositions(web: WebToLayOut, settled: Positions, radius: number): Point[] {
  const middles = departmentMiddles(web, radius * 0.55);
  const seen = new Map<string, number>();
  const known = neighbourMiddles(web, settled);
  return web.ids.map((id, at) => {
    const place = settled.get(id);
    if (place) return place;
    const beside = web.beside[at] ?? '';
    const turn = seen.get(beside) ?? 0;
    seen.set(beside, turn + 1);
    const middle = known.get(at) ?? middles.get(beside) ?? { x: 0, y: 0 };
    const far = 30 * Math.sqrt(turn + 0.5);
    return {
      x: middle.x + far * Math.cos(turn * GOLDEN_ANGLE),
      y: middle.y + far * Math.sin(turn * GOLDEN_ANGLE),
    };
  });
}

/** For newcomers with lines to people who have settled: the middle of those people. */
function neighbourMiddles({ ids, lines }: WebToLayOut, settled: Positions): ReadonlyMap<number, Point> {
  const sums = new Map<number, { x: number; y: number; count: number }>();
  const add = (newcomer: number, other: number): void => {
    const place = settled.get(ids[other] ?? '');
    if (!place || settled.has(ids[newcomer] ?? '')) return;
    const sum = sums.get(newcomer) ?? { x: 0, y: 0, count: 0 };
    sums.set(newcomer, { x: sum.x + place.x, y: sum.y + place.y, count: sum.count + 1 });
  };
  for (let at = 0; at < lines.trust.length; at++) {
    add(lines.from[at] ?? 0, lines.to[at] ?? 0);
    add(lines.to[at] ?? 0, lines.from[at] ?? 0);
  }
  return new Map([...sums].map(([key, { x, y, count }]) => [key, { x: x / count, y: y / count }]));
}

function departmentMiddles(web: WebToLayOut, radius: number): ReadonlyMap<string, Point> {
  const ring = ringOrder(web);
  const sizes = new Map<string, number>();
  for (const beside of web.beside) sizes.set(beside, (sizes.get(beside) ?? 0) + 1);
  const whole = web.beside.length || 1;
  const middles = new Map<string, Point>();
  let turned = 0;
  for (const name of ring) {
    const share = (sizes.get(name) ?? 0) / whole;
    const angle = (turned + share / 2) * 2 * Math.PI - Math.PI * 0.75;
    middles.set(name, { x: radius * 1.15 * Math.cos(angle), y: radius * 0.85 * Math.sin(angle) });
    turned += share;
  }
  return middles;
}

/** Departments around the ring: start with the largest, always go on to the one with most lines to the last, by size then name. */
function ringOrder(web: WebToLayOut): string[] {
  const between = linesBetween(web);
  const sizes = new Map<string, number>();
  for (const beside of web.beside) sizes.set(beside, (sizes.get(beside) ?? 0) + 1);
  const left = [...sizes.keys()].sort(
    (a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const ring: string[] = [];
  while (left.length > 0) {
    const last = ring.at(-1);
    const ties = (name: string): number => (last === undefined ? 0 : (between.get(pairKey(last, name)) ?? 0));
    const next = left.reduce((best, name) => (ties(name) > ties(best) ? name : best));
    left.splice(left.indexOf(next), 1);
    ring.push(next);
  }
  return ring;
}

function linesBetween({ lines, beside }: WebToLayOut): ReadonlyMap<string, number> {
  const between = new Map<string, number>();
  for (let at = 0; at < lines.trust.length; at++) {
    const [one, other] = [beside[lines.from[at] ?? 0] ?? '', beside[lines.to[at] ?? 0] ?? ''];
    if (one === other) continue;
    const key = pairKey(one, other);
    between.set(key, (between.get(key) ?? 0) + 6 - (lines.trust[at] ?? 5));
  }
  return between;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
