import { isRead } from './deeds';

/** An event of the log. */
export type LoggedEvent = {
  readonly sequence: number;
  readonly at: Date;
  readonly userId: string;
  readonly deed: string;
  readonly subjectIds: readonly string[];
};

/** How long one person's turning of the pages of one list counts as one reading. In milliseconds. */
const ONE_READING = 10 * 60 * 1000;

/**
 * Makes one line of what somebody read on one kind of page within ten minutes: each page of a list they turned to left
 * an event of its own. Given and answered the latest first; a line bears the number and the time of its last event.
 */
export function foldReads(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const lines: LoggedEvent[] = [];
  const readings = new Map<string, { place: number; last: Date }>();
  for (const event of events) {
    const name = `${event.userId} ${event.deed}`;
    const reading = isRead(event.deed) ? readings.get(name) : undefined;
    const line = reading && lines[reading.place];
    if (reading && line && reading.last.getTime() - event.at.getTime() < ONE_READING) {
      const subjectIds = [...new Set([...event.subjectIds, ...line.subjectIds])];
      lines[reading.place] = { ...line, subjectIds };
    } else {
      lines.push(event);
      if (isRead(event.deed)) readings.set(name, { place: lines.length - 1, last: event.at });
    }
  }
  return lines;
}
