import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// argon2id (the library's default), 64 MiB, three passes, one lane: OWASP's advice with room to spare.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
/** Each hash holds 64 MiB, so two hundred sign-ins at once must wait for each other. */
const AT_ONCE = 2;

/** The argon2id hash to store for a passphrase. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return inTurn(() => hash(passphrase.normalize('NFKC'), COST));
}

/**
 * Whether a passphrase is the one of this hash. An unknown handle is checked too, against a hash of nothing, to take as long.
 * @param first what is done when its turn has come; where it throws, nothing is compared
 */
export async function verifyPassphrase(
  stored: string | null,
  passphrase: string,
  first: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  const against = stored ?? (await hashOfNobody());
  const matches = await inTurn(async () => {
    await first();
    return verify(against, passphrase.normalize('NFKC'));
  });
  return matches && stored !== null;
}

let nobody: Promise<string> | undefined;
function hashOfNobody(): Promise<string> {
  return (nobody ??= hashPassphrase('nobody signs in with this'));
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody who comes in between takes it twice.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
