/** The least of a picture that says which circles a line leads between. */
export type Encircled = {
  readonly lines: { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> };
  readonly circles: readonly unknown[];
  readonly circleOf: ArrayLike<number>;
};

/** The pair of circles a line leads between as one number, the smaller times how many there are plus the larger; -1 within one. */
export function pairOf({ lines, circles, circleOf }: Encircled, line: number): number {
  const one = circleOf[lines.from[line] ?? 0] ?? 0;
  const other = circleOf[lines.to[line] ?? 0] ?? 0;
  return one === other ? -1 : Math.min(one, other) * circles.length + Math.max(one, other);
}
