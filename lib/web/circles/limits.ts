/** No circle of the map has more people: that many names and lines can still be read together. */
export const MOST = 150;

/** Circles that are newly found have at most so many, so that they can grow for a while before they must be split. */
export const MOST_AT_FIRST = 120;

/** A circle of fewer people is too small to be seen from afar. */
export const LEAST = 8;
