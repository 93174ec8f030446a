import { handleKey } from '@/lib/access/handle-key';
import { checkPassphrase } from '@/lib/access/sign-in';
import { forEach, freshAddress } from '@/tests/proofs/ask';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { firstLead } from '@/tests/proofs/hand';
import { proof } from '@/tests/proofs/proof';

const GUESSES = 10_000;
/** Tries at one account, and from one address, in a quarter of an hour. */
const LIMITS = { account: 10, address: 100 };

proof('guessing a passphrase', '10,000 guesses spread over addresses are held to the limit', async () => {
  const rosa = await firstLead();
  const campaign = await FilledCampaign.open(rosa, 'Guesses');
  const { handle } = await campaign.seats('organizer', `Guessed ${Date.now().toString(36)}`);
  const spread = await letThrough(GUESSES, (n) => [handle, `guess number ${String(n)}`, freshAddress()]);
  const right = await checkPassphrase(handle, 'kettle orchard violin bus', freshAddress());
  const address = freshAddress();
  const names = await letThrough(2_000, (n) => [`${handleKey(handle)} ${String(n)}`, 'any', address]);
  const faults = [
    ...(spread > LIMITS.account ? [`${String(spread)} guesses at one account were let through`] : []),
    ...(names > LIMITS.address ? [`${String(names)} guesses from one address were let through`] : []),
    ...(spread === 0 || names === 0 ? ['no guess was let through at all: nothing was counted'] : []),
    ...(right.outcome === 'wait' ? [] : [`the right one among too many was answered ${right.outcome}`]),
  ];
  return {
    found: `of ${GUESSES.toLocaleString('en')} at one account from as many addresses ${String(spread)} were let through, of 2,000 at as many names from one address ${String(names)}`,
    faults,
  };
});

/** How many of so many guesses were compared with a hash at all. */
async function letThrough(
  many: number,
  guess: (n: number) => readonly [handle: string, passphrase: string, address: string],
): Promise<number> {
  let compared = 0;
  const numbers = Array.from({ length: many }, (_, n) => n);
  await forEach(numbers, 8, async (n) => {
    const { outcome } = await checkPassphrase(...guess(n));
    if (outcome !== 'wait') compared += 1;
  });
  return compared;
}
