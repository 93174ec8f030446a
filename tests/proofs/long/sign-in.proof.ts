import { ask, freshAddress, sameOrigin } from '@/tests/proofs/ask';
import { actionNamed } from '@/tests/proofs/app-map';
import { calledByScript } from '@/tests/proofs/call-action';
import { rows } from '@/tests/proofs/database';
import { fieldsOf } from '@/tests/proofs/forms';
import { firstLead } from '@/tests/proofs/hand';
import { proof } from '@/tests/proofs/proof';

const PAIRS = 300;
const MOST_APART = 5;

proof('learning who has an account', 'answers alike in every word, < 5 ms apart at the median', async () => {
  const { handle: known } = await firstLead();
  const unknown = known.replace('Rosa', 'Rasa');
  const texts = new Set<string>();
  const spent = { known: [] as number[], unknown: [] as number[] };
  const apart: number[] = [];
  for (let pair = -5; pair < PAIRS; pair += 1) {
    // The limit on one account would end it after ten tries.
    await rows('DELETE FROM rate_limit');
    const turns = pair % 2 === 0 ? [known, unknown] : [unknown, known];
    const took = new Map<string, number>();
    for (const handle of turns) {
      const { text, milliseconds } = await wrongSignIn(handle);
      texts.add(text.replaceAll(handle, 'HANDLE'));
      took.set(handle, milliseconds);
    }
    // The first ones warm up.
    if (pair < 0) continue;
    const [ofKnown = 0, ofUnknown = 0] = [took.get(known), took.get(unknown)];
    spent.known.push(ofKnown);
    spent.unknown.push(ofUnknown);
    apart.push(ofKnown - ofUnknown);
  }
  const gap = Math.abs(median(apart));
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return {
    found: `${String(texts.size)} text; medians ${ms(median(spent.known))} known and ${ms(median(spent.unknown))} unknown, ${ms(gap)} apart at the median of ${String(PAIRS)} interleaved pairs`,
    faults: [
      ...(texts.size === 1 ? [] : [`${String(texts.size)} different answers: ${[...texts].join('\n')}`]),
      ...(gap < MOST_APART ? [] : [`${ms(gap)} apart`]),
    ],
  };
});

async function wrongSignIn(handle: string): Promise<{ text: string; milliseconds: number }> {
  const fields = fieldsOf({ handle, passphrase: 'not the one of anybody' });
  const called = calledByScript(actionNamed('submitSignIn').id, [null, fields]);
  const headers = { ...called.headers, ...sameOrigin(), 'x-forwarded-for': freshAddress() };
  const startedAt = performance.now();
  const { status, headers: told, body } = await ask('/sign-in', { ...called, headers });
  const milliseconds = performance.now() - startedAt;
  const names = Object.keys(told).sort().join(' ');
  return { text: `${String(status)} ${names}\n${body.toString('utf8')}`, milliseconds };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
