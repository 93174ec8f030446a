import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What writes to the database, itself or by what it is made of. */
const WRITES =
  /\bdb\.(\$transaction|\w+\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\()|\b(onceOutside|change|witness)\(/;

type Part = {
  readonly name: string;
  readonly isExported: boolean;
  readonly isInner: boolean;
  readonly text: string;
};

/**
 * Every command there is, as `folder/file name`: what `lib/<noun>/commands.ts` exports, and of lib/access what writes. One
 * that is handed a transaction is a part of another.
 */
export function listCommands(): readonly string[] {
  const nouns = readdirSync('lib').filter((noun) => existsSync(`lib/${noun}/commands.ts`));
  return [
    ...nouns.flatMap((noun) => namesIn(`${noun}/commands`, () => true)),
    ...readdirSync('lib/access').flatMap((file) => {
      const parts = partsOf(`access/${file.replace(/\.ts$/, '')}`);
      const writing = writersAmong(parts);
      return namesIn(`access/${file.replace(/\.ts$/, '')}`, ({ name }) => writing.has(name));
    }),
  ];
}

function namesIn(file: string, isOne: (part: Part) => boolean): readonly string[] {
  return partsOf(file)
    .filter((part) => part.isExported && !part.isInner && isOne(part))
    .map(({ name }) => `${file} ${name}`);
}

function partsOf(file: string): readonly Part[] {
  const source = readFileSync(`lib/${file}.ts`, 'utf8');
  const texts = source.split(/^(?=(?:export )?(?:async )?function )/m).slice(1);
  return texts.map((text) => ({
    name: /function (\w+)/.exec(text)?.[1] ?? '',
    isExported: text.startsWith('export'),
    isInner: /\btx: Tx[,)\s]/.test(text.slice(0, text.indexOf('): '))),
    text,
  }));
}

/** Those that write, and those that call one of them. */
function writersAmong(parts: readonly Part[]): ReadonlySet<string> {
  const writing = new Set(parts.filter(({ text }) => WRITES.test(text)).map(({ name }) => name));
  for (let before = -1; before !== writing.size;) {
    before = writing.size;
    for (const { name, text } of parts) {
      const body = text.slice(text.indexOf('('));
      if ([...writing].some((one) => body.includes(`${one}(`))) writing.add(name);
    }
  }
  return writing;
}
