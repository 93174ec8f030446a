/** How many bytes a number of a column takes. */
export type Width = 1 | 2 | 4;

/**
 * Writes columns of whole numbers one after the other. A column stands in planes, all its lowest bytes first: what is alike
 * stands side by side and compresses well, and nothing depends on alignment or on the machine's order of bytes.
 */
export class ColumnWriter {
  readonly #parts: Uint8Array[] = [];

  /** Bytes as they are. */
  raw(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  /** Whole numbers, modulo 2^(8 × width). */
  ints(values: ArrayLike<number>, width: Width): void {
    const count = values.length;
    const whole = Int32Array.from(values);
    const bytes = new Uint8Array(count * width);
    for (let plane = 0; plane < width; plane++) {
      const from = plane * count;
      const shift = 8 * plane;
      for (let place = 0; place < count; place++) bytes[from + place] = (whole[place] ?? 0) >>> shift;
    }
    this.#parts.push(bytes);
  }

  /** Whole numbers that mostly rise slowly, each as its distance from the one before. */
  rising(values: ArrayLike<number>, width: Width): void {
    let before = 0;
    const steps = Int32Array.from(values, (value) => {
      const step = value - before;
      before = value;
      return step;
    });
    this.ints(steps, width);
  }

  /** All that was written, after so many bytes that are left free. */
  after(free: number): Uint8Array {
    const length = this.#parts.reduce((sum, part) => sum + part.length, free);
    const whole = new Uint8Array(length);
    let end = free;
    for (const part of this.#parts) {
      whole.set(part, end);
      end += part.length;
    }
    return whole;
  }
}

/** Reads columns in the order they were written. @throws RangeError where they end too soon */
export class ColumnReader {
  #at: number;

  constructor(
    private readonly bytes: Uint8Array,
    from: number,
  ) {
    this.#at = from;
  }

  /** How many bytes nobody read yet. */
  get left(): number {
    return this.bytes.length - this.#at;
  }

  raw(length: number): Uint8Array {
    if (length > this.left)
      throw new RangeError(`${length} bytes of a column expected, ${this.left} are there`);
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  ints<Into extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(into: Into, width: Width): Into {
    into.set(this.#planes(into.length, width));
    return into;
  }

  rising(into: Uint32Array, width: Width): Uint32Array {
    const steps = this.#planes(into.length, width);
    const most = width === 4 ? -1 : 2 ** (8 * width) - 1;
    for (let place = 0, sum = 0; place < steps.length; place++) {
      sum = (sum + (steps[place] ?? 0)) & most;
      into[place] = sum;
    }
    return into;
  }

  /** Always of one kind: a loop over arrays of several kinds takes ten times as long. */
  #planes(count: number, width: Width): Int32Array {
    const bytes = this.raw(count * width);
    const values = Int32Array.from(bytes.subarray(0, count));
    for (let plane = 1; plane < width; plane++) {
      const from = plane * count;
      const shift = 8 * plane;
      for (let place = 0; place < count; place++)
        values[place] = (values[place] ?? 0) | ((bytes[from + place] ?? 0) << shift);
    }
    return values;
  }
}
