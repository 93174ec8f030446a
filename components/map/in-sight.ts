import type { Stage } from './stage';

/** The ids of whom the map shows just now: meant by what was chosen, and inside the frame. */
export function inSight(stage: Pick<Stage, 'scene' | 'view'> | null): readonly string[] {
  const scene = stage?.scene();
  if (!stage || !scene) return [];
  const { zoom, pan, width, height } = stage.view();
  return scene.picture.people.flatMap(({ id, x, y }, at) => {
    const shown = scene.shown[at];
    if (shown === 'gone' || shown === 'rest') return [];
    const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
    return left >= 0 && top >= 0 && left <= width && top <= height ? [id] : [];
  });
}
