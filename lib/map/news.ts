/**
 * What a page knows about the web on the server: which revision it shows, which it heard of, and when it last asked for the
 * picture. Milliseconds by one clock.
 */
export type News = {
  /** The newest revision it heard of; null before the first. */
  readonly heard: number | null;
  /** The revision that was the newest when the picture on the page was asked for; null while that is unknown. */
  readonly shown: number | null;
  readonly askedAt: number;
  readonly isAsking: boolean;
};

/** For how long more of the same is waited for: an import or a one-on-one with its ratings are several changes. */
const GATHER = 200;
/** Between two pictures at least, and after one that did not come. */
const EVERY = 1_000;
const AFTER_FAILURE = 5_000;

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** A page that was drawn from this revision, or from one it does not know. */
export function startNews(shown: number | null): News {
  return { heard: null, shown, askedAt: Number.NEGATIVE_INFINITY, isAsking: false };
}

/** In how many milliseconds a new picture shall be asked for; null where there is nothing to ask. */
export function askIn({ heard, shown, askedAt, isAsking }: News, now: number): number | null {
  if (isAsking || heard === null || (shown !== null && heard <= shown)) return null;
  return Math.max(GATHER, askedAt + EVERY - now);
}

/** A revision was heard of. */
export function heardOf(news: News, revision: number): News {
  return { ...news, heard: Math.max(revision, news.heard ?? 0) };
}

/** The picture is asked for: whatever was heard of until now will be on it. */
export function asking(news: News, now: number): News {
  return { ...news, shown: news.heard, askedAt: now, isAsking: true };
}

/** The picture came, or did not: then what it would have shown is still to be asked for, a little later. */
export function asked(news: News, came: boolean, before: News, now: number): News {
  if (came) return { ...news, isAsking: false };
  return { ...news, isAsking: false, shown: before.shown, askedAt: now + AFTER_FAILURE - EVERY };
}

/**
 * How long to wait before the next try at a line that broke, in milliseconds: each time twice as long, up to a minute.
 * @param tries how often in a row it could not be opened
 * @param chance 0 ≤ chance < 1, so that all who lost it do not come back in the same moment
 */
export function tryAgainIn(tries: number, chance: number): number {
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries);
  return Math.round(most * (0.5 + chance / 2));
}
