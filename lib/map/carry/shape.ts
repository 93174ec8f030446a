import { xmlAttributes, xmlText } from './xml';

/**
 * An element of a drawing. Attributes have the names React gives them, so that one tree is written into a file and shown
 * on a page alike.
 */
export type Shape = {
  readonly tag: 'svg' | 'g' | 'path' | 'circle' | 'rect' | 'text' | 'title' | 'desc';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inside: readonly Shape[] | string;
};

/** Makes an element. */
export function shape(
  tag: Shape['tag'],
  attributes: Shape['attributes'],
  inside: Shape['inside'] = [],
): Shape {
  return { tag, attributes, inside };
}

/** Attributes that are written as React has them; all others with dashes. */
const AS_THEY_ARE = new Set(['viewBox', 'xmlns']);

/** A drawing as the text of an SVG file. */
export function svgText(drawing: Shape): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(drawing)}\n`;
}

function written({ tag, attributes, inside }: Shape): string {
  const named = Object.entries(attributes).map(([name, value]) => [dashed(name), value]);
  const open = `<${tag}${xmlAttributes(Object.fromEntries(named) as Shape['attributes'])}`;
  if (inside.length === 0) return `${open}/>`;
  return `${open}>${typeof inside === 'string' ? xmlText(inside) : inside.map(written).join('\n')}</${tag}>`;
}

function dashed(name: string): string {
  return AS_THEY_ARE.has(name) ? name : name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
