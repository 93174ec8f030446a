import { createElement, Fragment, type ReactNode } from 'react';
import type { Shape } from '@/lib/map/carry/shape';

/** A drawing on a page: the same elements that stand in the file. */
export function ShapeTree({ shapes }: { shapes: readonly Shape[] }) {
  return <Fragment>{shapes.map(elementOf)}</Fragment>;
}

function elementOf({ tag, attributes, inside }: Shape, at: number): ReactNode {
  return createElement(
    tag,
    { ...attributes, key: at },
    typeof inside === 'string' ? inside : inside.map(elementOf),
  );
}
