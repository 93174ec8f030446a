import { useEffect, useRef, useState } from 'react';
import { asked, asking, askIn, heardOf, startNews, type News } from '@/lib/map/news';
import { followChanges, isLocked } from './changes-line';

/** Where the page hears of changes, and the revision it was drawn from. */
export type Live = { readonly address: string; readonly revision: number };

/**
 * Has a new picture asked for when the web moved on, at most once a second and never two at once.
 * @param live null where the page shows another day, or nothing that changes
 * @param refresh asks for the picture; rejects where it did not come
 * @returns whether the line to the server is broken
 */
export function useChanges(live: Live | null, refresh: () => Promise<unknown>): boolean {
  const [isBroken, setIsBroken] = useState(false);
  const latest = useRef({ refresh, revision: live?.revision ?? null });
  useEffect(() => {
    latest.current = { refresh, revision: live?.revision ?? null };
  });
  const address = live?.address ?? null;
  useEffect(() => {
    if (address === null) return;
    const pictures = askForPictures(latest.current.revision, () => latest.current.refresh());
    const stop = followChanges(address, { onRevision: pictures.heard, onBroken: setIsBroken });
    return () => {
      stop();
      pictures.stop();
      setIsBroken(false);
    };
  }, [address]);
  return isBroken;
}

function askForPictures(revision: number | null, refresh: () => Promise<unknown>) {
  let news: News = startNews(revision);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const plan = (): void => {
    const wait = askIn(news, performance.now());
    if (isOver || wait === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), wait);
  };
  const ask = async (): Promise<void> => {
    if (document.hidden || isLocked()) return;
    const before = news;
    news = asking(news, performance.now());
    const came = await refresh().then(
      () => true,
      () => false,
    );
    news = asked(news, came, before, performance.now());
    plan();
  };
  return {
    heard: (now: number): void => {
      news = heardOf(news, now);
      plan();
    },
    stop: (): void => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
