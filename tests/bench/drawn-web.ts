/** People by where they stand, and lines by their places and trust: all that a painter needs. */
export type DrawnWeb = {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly trust: Uint8Array;
};

/** The counts, then column after column. */
export function writeWeb({ x, y, from, to, trust }: DrawnWeb): Buffer {
  const counts = Uint32Array.of(x.length, trust.length);
  return Buffer.concat(
    [counts, x, y, from, to, trust].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
}

export function readWeb(bytes: ArrayBuffer): DrawnWeb {
  const [people = 0, lines = 0] = new Uint32Array(bytes, 0, 2);
  let at = 8;
  const next = (length: number): number => {
    const start = at;
    at += length * 4;
    return start;
  };
  return {
    x: new Float32Array(bytes, next(people), people),
    y: new Float32Array(bytes, next(people), people),
    from: new Uint32Array(bytes, next(lines), lines),
    to: new Uint32Array(bytes, next(lines), lines),
    trust: new Uint8Array(bytes, at, lines),
  };
}
