import { tryAgainIn } from '@/lib/map/news';

/** The server says something every 20 seconds: a line that is silent for this long is dead. In milliseconds. */
const SILENCE = 50_000;
/** How often it is looked whether a locked screen is open again. In milliseconds. */
const LOOK_EVERY = 1_000;
/** A server that starts again, or a short tunnel, is not worth a word: only after so many tries in vain. */
const QUIET_TRIES = 2;

type Told = {
  readonly onRevision: (revision: number) => void;
  /** Whether the line is broken for longer than a moment. */
  readonly onBroken: (isBroken: boolean) => void;
};

/**
 * Listens to the revisions of a campaign's web: while the page is seen and not locked, again and again where the line breaks,
 * more and more patiently. Gives back how to stop.
 */
export function followChanges(address: string, { onRevision, onBroken }: Told): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const failed = (): void => {
    close();
    timer = setTimeout(open, tryAgainIn(tries, Math.random()));
    tries += 1;
    if (tries >= QUIET_TRIES) onBroken(true);
  };
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(failed, SILENCE);
  };
  const open = (): void => {
    close();
    if (document.hidden) return;
    if (isLocked()) {
      timer = setTimeout(open, LOOK_EVERY);
      return;
    }
    source = new EventSource(address);
    source.onerror = failed;
    source.onmessage = ({ data }: MessageEvent<string>) => {
      tries = 0;
      onBroken(false);
      watch();
      onRevision(Number(data));
    };
    watch();
  };
  const over = new AbortController();
  const anew = (): void => {
    tries = 0;
    open();
  };
  document.addEventListener('visibilitychange', anew, { signal: over.signal });
  window.addEventListener('online', anew, { signal: over.signal });
  open();
  return () => {
    over.abort();
    close();
  };
}

/** Whether the screen is locked: then the server would refuse, and nothing must be asked as if somebody were there. */
export function isLocked(): boolean {
  return document.body.dataset['locked'] !== undefined;
}
