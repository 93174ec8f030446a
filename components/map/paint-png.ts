import { withDots } from '@/lib/map/carry/png-dots';

/** A picture, and how many dots to the inch it has. */
export type PaintedPng = { readonly png: Blob; readonly dots: number };

/** Dots to the inch, the finest first: what print asks for, and what it can do with. */
export const FINENESS = [300, 250, 200] as const;

/**
 * Paints a drawing as a PNG at its print size, as fine as this device can; null where not even 200 dots to the inch fit into
 * its memory. Devices do not say so: they answer no canvas, no picture, or an empty one.
 */
export async function paintPng(svg: Blob, onTry: (dots: number) => void): Promise<PaintedPng | null> {
  const address = URL.createObjectURL(svg);
  try {
    const drawing = new Image();
    drawing.src = address;
    await drawing.decode();
    for (const dots of FINENESS) {
      onTry(dots);
      // What is being done is seen before it is done: painting holds the page up.
      await new Promise((resume) => setTimeout(resume, 50));
      const png = await paintAt(drawing, dots);
      if (png) return { png, dots };
    }
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function paintAt(drawing: HTMLImageElement, dots: number): Promise<Blob | null> {
  const sheet = document.createElement('canvas');
  try {
    sheet.width = Math.round((drawing.naturalWidth * dots) / 96);
    sheet.height = Math.round((drawing.naturalHeight * dots) / 96);
    const canvas = sheet.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!canvas) return null;
    // A drawing in millimetres ends between two dots: the last row would be half empty.
    canvas.fillStyle = 'white';
    canvas.fillRect(0, 0, sheet.width, sheet.height);
    canvas.drawImage(drawing, 0, 0, sheet.width, sheet.height);
    // The far corner is paper, unless the canvas was too large and nothing was painted at all.
    const [corner = 0] = canvas.getImageData(sheet.width - 1, sheet.height - 1, 1, 1).data;
    if (corner !== 255) return null;
    const blob = await new Promise<Blob | null>((resolve) => {
      sheet.toBlob(resolve, 'image/png');
    });
    if (!blob) return null;
    return new Blob([withDots(new Uint8Array(await blob.arrayBuffer()), dots)], { type: 'image/png' });
  } catch {
    return null;
  } finally {
    // Some devices keep the memory of a canvas until it is small.
    sheet.width = 0;
    sheet.height = 0;
  }
}
