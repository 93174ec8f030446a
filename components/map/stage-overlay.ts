import type { Scene, View } from './scene';
import { paintScreen } from './stage-screen';

/** Milliseconds without a movement after which a view rests. */
const STILL = 90;
/** Stretched by more than this, or shifted by more of the view, it is painted anew even while the view moves. */
const MOST_STRETCHED = 1.6;
const MOST_SHIFTED = 0.3;

/**
 * Marks and names over the picture: writing them takes longer than a frame of a large map should, so that while the view moves
 * they are moved and stretched with it, and written sharp where it rests.
 */
export class Overlay {
  private painted: View | null = null;
  private waiting = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly stage: { readonly scene: () => Scene | null; readonly view: () => View },
  ) {
    canvas.style.transformOrigin = '0 0';
  }

  /** Paints what is seen now where the view is now. */
  paint(): void {
    window.clearTimeout(this.waiting);
    const [scene, view] = [this.stage.scene(), this.stage.view()];
    if (!scene) return;
    this.canvas.style.transform = '';
    paintScreen(this.canvas, scene, view);
    this.painted = view;
  }

  /** Moves what is painted to where the view is now. */
  follow(): void {
    const [view, { painted }] = [this.stage.view(), this];
    if (!painted || !isClose(painted, view)) {
      this.paint();
      return;
    }
    const grown = view.zoom / painted.zoom;
    const [x, y] = [view.pan.x - painted.pan.x * grown, view.pan.y - painted.pan.y * grown];
    this.canvas.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(grown)})`;
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.paint(), STILL);
  }

  close(): void {
    window.clearTimeout(this.waiting);
  }
}

function isClose(painted: View, view: View): boolean {
  if (painted.width !== view.width || painted.height !== view.height) return false;
  const grown = view.zoom / painted.zoom;
  if (grown > MOST_STRETCHED || grown < 1 / MOST_STRETCHED) return false;
  const [middleX, middleY] = [view.width / 2, view.height / 2];
  const shiftX = (middleX - painted.pan.x) * grown + view.pan.x - middleX;
  const shiftY = (middleY - painted.pan.y) * grown + view.pan.y - middleY;
  return Math.abs(shiftX) <= view.width * MOST_SHIFTED && Math.abs(shiftY) <= view.height * MOST_SHIFTED;
}
