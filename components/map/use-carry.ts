import { useState } from 'react';
import { askFile, keepFile } from './ask-file';
import { paintPng } from './paint-png';

/** How far carrying the map away has come. */
export type CarryState =
  | { readonly is: 'ready' | 'asking' | 'failed' | 'tooLarge' | 'nobody' }
  | { readonly is: 'drawing'; readonly dots: number }
  | { readonly is: 'saved'; readonly file: string; readonly coarse: number | null };

/** Saves the map as what was asked for, and says how far it is. A picture is painted here, from the server's drawing. */
export function useCarry(campaign: string) {
  const [state, setState] = useState<CarryState>({ is: 'ready' });
  const carry = async (wish: FormData): Promise<void> => {
    setState({ is: 'asking' });
    const asked = await askFile(campaign, wish);
    if (asked === 'prove') {
      const here = `${window.location.pathname}${window.location.search}`;
      window.location.assign(`/prove?to=${encodeURIComponent(here)}`);
      return;
    }
    if (!asked) {
      setState({ is: 'failed' });
      return;
    }
    if (wish.get('kind') !== 'png') {
      keepFile(asked);
      setState({ is: 'saved', file: asked.name, coarse: null });
      return;
    }
    const painted = await paintPng(asked.file, (dots) => {
      setState({ is: 'drawing', dots });
    }).catch(() => null);
    if (!painted) {
      setState({ is: 'tooLarge' });
      return;
    }
    const name = asked.name.replace(/\.svg$/, '.png');
    keepFile({ file: painted.png, name });
    setState({ is: 'saved', file: name, coarse: painted.dots < 300 ? painted.dots : null });
  };
  return { state, setState, carry };
}
