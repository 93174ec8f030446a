import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { CHANGES, changesBetween } from '@/lib/map/changed';
import type { MapPicture } from '@/lib/map/picture';
import { useChanges, type Live } from './use-changes';

/** How long it stays on the screen what changed, and how long after asking a picture may come, in milliseconds. */
const TOLD_FOR = 20_000;
const COMES_WITHIN = 1_000;

type LiveSignProps = {
  live: Live | null;
  /** Null until the first one is there. */
  picture: MapPicture | null;
  refresh: () => Promise<unknown>;
};

/** Keeps the map as it is on the server, says what somebody else changed, and that the line is broken; else nothing. */
export function LiveSign({ live, picture, refresh }: LiveSignProps) {
  const t = useTranslations('map.live');
  const asked = useRef({ isAsking: false, until: 0 });
  const isBroken = useChanges(live, async () => {
    asked.current = { isAsking: true, until: 0 };
    try {
      return await refresh();
    } finally {
      asked.current = { isAsking: false, until: performance.now() + COMES_WITHIN };
    }
  });
  const told = useTold(picture, asked);
  const words = isBroken ? t('broken') : told;
  return (
    <p
      role="status"
      className="pointer-events-none top-3 z-10 text-sm max-md:fixed max-md:inset-x-3 max-md:top-auto max-md:bottom-3 max-md:mx-auto max-md:w-fit md:absolute md:col-start-2 md:justify-self-center print:hidden"
    >
      {words !== null && (
        <span className="border-rule bg-raised rounded-card inline-block border px-3 py-1">{words}</span>
      )}
    </p>
  );
}

/** What is different on a picture that came by itself, in words, for a while. */
function useTold(
  picture: MapPicture | null,
  asked: { readonly current: { readonly isAsking: boolean; readonly until: number } },
): string | null {
  const t = useTranslations('map.live');
  const format = useFormatter();
  const [told, setTold] = useState<{ readonly on: MapPicture; readonly what: string } | null>(null);
  const before = useRef(picture);
  useEffect(() => {
    const was = before.current;
    before.current = picture;
    const { isAsking, until } = asked.current;
    if (!was || !picture || was === picture || !(isAsking || performance.now() < until)) return;
    const changed = changesBetween(was, picture);
    const parts = CHANGES.filter((change) => changed[change] > 0).map((change) =>
      t(change, { count: changed[change] }),
    );
    if (parts.length > 0) setTold({ on: picture, what: format.list(parts, { type: 'conjunction' }) });
  }, [picture, asked, t, format]);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), TOLD_FOR);
    return () => clearTimeout(timer);
  }, [told]);
  return told && t('changed', { what: told.what });
}
