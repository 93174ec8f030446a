/**
 * How far ahead of the clock a moment may lie that was written down by it, in milliseconds: machines differ by seconds, and
 * a clock that is put right goes back by minutes. What lies further ahead was written by a clock that was wrong: nothing
 * that is good for some time holds because of it.
 */
export const CLOCK_SLACK = 15 * 60 * 1000;
