import { fire } from '@/tests/bench/load/fire';
import { quantilesOf } from '@/tests/bench/load/figures-of';
import { cookieOf, kindFor } from '@/tests/bench/load/mix';
import type { LoadPlace, Sent } from '@/tests/bench/load/plan';
import { Sender } from '@/tests/bench/load/sender';
import { chanceFrom } from '@/lib/web/chance';
import { askOnce } from '@/tests/proofs/ask';
import { rows } from '@/tests/proofs/database';
import { placeForLoad } from '@/tests/proofs/load-place';
import { proof } from '@/tests/proofs/proof';

/** Large enough that pages cost what they cost, small enough to be there within seconds. */
const SIZE = { workers: 2_000, lines: 9_000, organizers: 100 };
/** So many at a time find out how much the server can do. */
const AT_ONCE = 16;
const OVER = 4;
const EVERYDAY = 25;
/** After overload the everyday must be as it was within so many seconds. */
const BACK_WITHIN = 15;
/** What is everyday on a machine this busy: its p99 before, with room for chance. In milliseconds. */
const LEAST_NORMAL = 250;

proof(
  'more than can be served',
  '4 × capacity for 30 s: only answers and 503 with Retry-After, nothing acknowledged lost, normal again within 15 s',
  async () => {
    const place = await placeForLoad('Overload', SIZE);
    const capacity = await capacityOf(place);
    const rate = Math.min(EVERYDAY, capacity / 2);
    const calm = await fire(place, { rate, seconds: 10, seed: 1 });
    const before = await talksIn(place);
    const watched = watchRefusals(place);
    const over = await fire(place, { rate: capacity * OVER, seconds: 30, seed: 2 });
    const after = await fire(place, { rate, seconds: BACK_WITHIN + 15, seed: 3 });
    const refusals = await watched();
    const settled = after.sent.slice(Math.ceil(rate * BACK_WITHIN));
    const normal = Math.max(LEAST_NORMAL, 2 * quantilesOf(calm.sent).p99);
    const isServed = ({ isRight }: Sent) => isRight;
    const isRefused = ({ status }: Sent) => status === 503;
    const served = over.sent.filter(isServed);
    const refused = over.sent.filter(isRefused);
    const odd = [...over.sent, ...after.sent].filter((sent) => !isServed(sent) && !isRefused(sent));
    const acknowledged = [...over.sent, ...after.sent].filter(
      ({ kind, isRight }) => kind === 'log a one-on-one' && isRight,
    ).length;
    const stored = (await talksIn(place)) - before;
    const back = quantilesOf(settled).p99;
    const whole = (value: number) => value.toFixed(0);
    return {
      found: `capacity ${whole(capacity)}/s; at ${whole(capacity * OVER)}/s ${String(served.length)} served (${whole(served.length / 30)}/s, p99 ${whole(quantilesOf(served).p99)} ms), ${String(refused.length)} refused (p99 ${whole(quantilesOf(refused).p99)} ms), ${String(odd.length)} otherwise; ${String(acknowledged)} one-on-ones acknowledged, ${String(stored)} stored; at ${whole(rate)}/s p99 ${whole(quantilesOf(calm.sent).p99)} ms before, ${whole(back)} ms ${String(BACK_WITHIN)} s after`,
      faults: [
        ...odd.map(({ kind, status }) => `${kind} was answered ${String(status)}`),
        ...(refused.length === 0 ? ['nobody was refused: that was no overload'] : []),
        ...refusals,
        ...(stored < acknowledged
          ? [`${String(acknowledged - stored)} acknowledged one-on-ones are lost`]
          : []),
        ...settled
          .filter((sent) => !isServed(sent))
          .map(({ kind, status }) => `still ${kind} ${String(status)}`),
        ...(back > normal ? [`p99 is still ${whole(back)} ms, ${whole(normal)} were normal`] : []),
      ],
    };
  },
);

/** Requests a second, when the next is sent as soon as one is answered. */
async function capacityOf(place: LoadPlace): Promise<number> {
  const sender = new Sender(place.origin);
  const chance = chanceFrom(7);
  const campaign = `/campaigns/${place.campaignId}`;
  let answered = 0;
  let until = performance.now() + 3_000;
  const hand = async () => {
    while (performance.now() < until) {
      const who = place.organizers[Math.floor(chance() * place.organizers.length)];
      if (!who) throw new Error('nobody is signed in');
      const kind = kindFor(chance);
      await sender.send(kind.ask({ ...who, campaign, chance }), who, kind);
      answered += 1;
    }
  };
  const all = () => Promise.all(Array.from({ length: AT_ONCE }, hand));
  // The first seconds warm up.
  await all();
  answered = 0;
  const begun = performance.now();
  until = begun + 6_000;
  await all();
  sender.end();
  return (answered * 1000) / (performance.now() - begun);
}

async function talksIn({ campaignId }: LoadPlace): Promise<number> {
  const [found] = await rows<{ count: string }>('SELECT count(*) FROM one_on_one WHERE campaign_id = $1', [
    campaignId,
  ]);
  return Number(found?.count);
}

/** Asks beside the load, ten times a second: whether refusals say when to come again, and health is answered. */
function watchRefusals({ campaignId, organizers }: LoadPlace): () => Promise<readonly string[]> {
  const faults: string[] = [];
  const asked: Promise<void>[] = [];
  const headers = { cookie: organizers[0] ? cookieOf(organizers[0]) : '', accept: 'text/html' };
  const look = async (): Promise<void> => {
    const [page, health] = await Promise.all([
      askOnce(`/campaigns/${campaignId}/follow-ups`, { headers }),
      askOnce('/healthz', {}),
    ]);
    if (page.status === 503 && !(Number(page.headers['retry-after']) > 0))
      faults.push('a refusal does not say when to come again');
    if (page.status !== 503 && page.status !== 200) faults.push(`a page was ${String(page.status)}`);
    if (health.status !== 200) faults.push(`/healthz was ${String(health.status)}`);
  };
  const timer = setInterval(() => {
    asked.push(look().catch((cause: unknown) => void faults.push(String(cause))));
  }, 100);
  return async () => {
    clearInterval(timer);
    await Promise.all(asked);
    return faults;
  };
}
