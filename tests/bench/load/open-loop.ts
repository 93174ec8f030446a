// The generator, a process of its own so that it shares no thread with what it measures: reads a place and a load as JSON from
// its standard input, sends the load, and writes what became of each request to its standard output.
import { text } from 'node:stream/consumers';
import { chanceFrom } from '@/lib/web/chance';
import { kindFor, type Asking } from './mix';
import type { Load, LoadPlace, Sent } from './plan';
import { Sender } from './sender';

/** Milliseconds by which a request is begun before it is due, as a timer is never early. */
const AHEAD = 2;

const { place, load } = JSON.parse(await text(process.stdin)) as { place: LoadPlace; load: Load };
process.stdout.write(JSON.stringify(await sendAll(place, load)));

/**
 * An open loop: requests leave by the clock whatever became of those before, and each is timed from the moment it was to
 * leave. So a server that stands still for a second is seen by everybody who would have come in that second.
 */
async function sendAll(place: LoadPlace, { rate, seconds, seed }: Load): Promise<readonly Sent[]> {
  const sender = new Sender(place.origin);
  const chance = chanceFrom(seed);
  const campaign = `/campaigns/${place.campaignId}`;
  const marks = new Map<string, string>();
  const sent: Promise<Sent>[] = [];
  const begun = performance.now() + 100;
  for (let number = 0; number < rate * seconds; number++) {
    const due = begun + (number * 1000) / rate;
    const kind = kindFor(chance);
    const who = place.organizers[Math.floor(chance() * place.organizers.length)];
    if (!who) throw new Error('nobody is signed in');
    const asking = kind.ask({ ...who, campaign, chance });
    await until(due);
    const left = performance.now();
    const marked = withMark(asking, marks.get(who.session));
    sent.push(
      sender.send(marked, who, kind).then(({ etag, ...answered }) => {
        if (etag !== null && kind.name === 'map data') marks.set(who.session, etag);
        return { kind: kind.name, ...answered, took: performance.now() - due, late: left - due };
      }),
    );
  }
  const all = await Promise.all(sent);
  sender.end();
  return all;
}

function withMark(asking: Asking, mark: string | undefined): Asking {
  if (mark === undefined || !asking.path.endsWith('/map/web')) return asking;
  return { ...asking, headers: { ...asking.headers, 'if-none-match': mark } };
}

/** Waits for a moment of the clock; the last of it without a timer, which is late by a millisecond or two. */
async function until(due: number): Promise<void> {
  const wait = due - performance.now() - AHEAD;
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  while (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
}
