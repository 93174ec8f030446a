import type { Point } from '@/lib/map/picture';

/** What a hand on the picture may take hold of, and whom it tells. Points are pixels of the picture's box. */
export type Grip = {
  /** Who is under a point, or no further from it than `reach`. */
  readonly under: (point: Point, reach: number) => number | null;
  /** Whether the hand takes hold of somebody; what it does not take moves the view, or opens a panel. */
  readonly takes: (at: number, event: { readonly altKey: boolean }) => boolean;
  readonly onTake: (at: number, point: Point) => void;
  /** The hand moved, holding somebody or just passing over. */
  readonly onMove: (point: Point, over: number | null, holding: boolean) => void;
  /** The hand let go; `moved` when it had left the place where it took hold. */
  readonly onLetGo: (over: number | null, moved: boolean, point: Point) => void;
  /** A second finger came, or the system took the hand away. */
  readonly onLost: () => void;
};

/** How far beside a disc still means it, in pixels. */
const REACH = { mouse: 6, touch: 18 } as const;
/** A hand that trembles has not moved. */
const TREMBLE = 8;

type Held = { readonly pointer: number; readonly from: Point; moved: boolean };

/**
 * Lets a hand take hold of people in a container before Cytoscape sees it; everything it does not take is Cytoscape's.
 * Answers what lets go of the container.
 */
export function handOver(container: HTMLElement, grip: () => Grip): () => void {
  let held: Held | null = null;
  let swallow = false;
  const down = (event: PointerEvent): void => {
    swallow = false;
    if (held) {
      held = null;
      grip().onLost();
      return;
    }
    if (!event.isPrimary || event.button !== 0) return;
    const point = pointIn(container, event);
    const at = grip().under(point, reachOf(event));
    if (at === null || !grip().takes(at, event)) return;
    held = { pointer: event.pointerId, from: point, moved: false };
    swallow = true;
    event.stopPropagation();
    container.setPointerCapture(event.pointerId);
    grip().onTake(at, point);
  };
  const move = (event: PointerEvent): void => {
    const point = pointIn(container, event);
    if (held && event.pointerId !== held.pointer) return;
    if (held) held.moved ||= Math.hypot(point.x - held.from.x, point.y - held.from.y) > TREMBLE;
    grip().onMove(point, grip().under(point, reachOf(event)), held !== null);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== held?.pointer) return;
    const { moved } = held;
    held = null;
    const point = pointIn(container, event);
    grip().onLetGo(grip().under(point, reachOf(event)), moved, point);
  };
  const lost = (event: PointerEvent): void => {
    if (event.pointerId !== held?.pointer) return;
    held = null;
    grip().onLost();
  };
  // What comes after the pointer's own event, for those who listen to mice and fingers apart.
  const echo = (event: Event): void => {
    if (swallow) event.stopPropagation();
  };
  return listenTo(container, { down, move, up, lost, echo });
}

type Listeners = {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly lost: (event: PointerEvent) => void;
  readonly echo: (event: Event) => void;
};

function listenTo(container: HTMLElement, on: Listeners): () => void {
  const leave = new AbortController();
  const way = { capture: true, signal: leave.signal };
  container.addEventListener('pointerdown', on.down, way);
  container.addEventListener('pointermove', on.move, way);
  container.addEventListener('pointerup', on.up, way);
  container.addEventListener('pointercancel', on.lost, way);
  container.addEventListener('mousedown', on.echo, way);
  container.addEventListener('touchstart', on.echo, { ...way, passive: true });
  return () => {
    leave.abort();
  };
}

function pointIn(container: HTMLElement, event: PointerEvent): Point {
  const { left, top } = container.getBoundingClientRect();
  return { x: event.clientX - left - container.clientLeft, y: event.clientY - top - container.clientTop };
}

function reachOf({ pointerType }: PointerEvent): number {
  return pointerType === 'touch' ? REACH.touch : REACH.mouse;
}
