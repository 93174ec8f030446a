import type { ColourToken } from '@/lib/map/groups';
import { tokenOf } from '@/lib/map/tones';

/** The colours and the type of the page, as a canvas needs them. */
export type Ink = {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly thread: string;
  readonly wash: string;
  readonly font: string;
  readonly colourOf: (colour: ColourToken) => string;
};

/** Reads the tokens of the style sheet as they hold now, light or dark. */
export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: token('paper'),
    ink: token('ink'),
    soft: token('soft'),
    rule: token('rule'),
    thread: token('thread'),
    wash: token('thread-wash'),
    font: getComputedStyle(document.body).fontFamily,
    colourOf: (colour) => token(tokenOf(colour)),
  };
}
