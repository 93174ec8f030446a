const INCHES_PER_METRE = 1 / 0.0254;
/** After the signature (8) and the header (4 + 4 + 13 + 4): where a size may be said. */
const AFTER_HEADER = 33;

/**
 * A PNG that says how large it is printed: so many dots to the inch, in a `pHYs` chunk (PNG, 11.3.5.3). Canvases write none, and
 * printers then take 72 or 96. Anything that is no PNG comes back as it is.
 */
export function withDots(png: Uint8Array<ArrayBuffer>, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  if (png.length < AFTER_HEADER || png[1] !== 0x50 || png[12] !== 0x49) return png;
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dotsPerMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

/** The CRC-32 that PNG asks for (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
