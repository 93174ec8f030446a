const widths = new Map<string, number>();

/** How wide a text is in pixels, with a little air; remembered. */
export function widthOf(canvas: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas.font = font;
  const width = text === '' ? 0 : canvas.measureText(text).width + 4;
  widths.set(key, width);
  return width;
}

/** Forgets how wide names are, once the right letters have come. */
export function forgetWidths(): void {
  widths.clear();
}

/** Whether a text begins, after signs and figures, in a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );
}
