import { readFileSync } from 'node:fs';
import { screen } from '@/lib/screening/screen';
const part = process.argv[2] ?? 'seen'; const verbose = process.argv[3] === 'v';
const read = (f: string) => readFileSync(`tests/screening/corpus/${part}/${f}.tsv`, 'utf8').trim().split('\n').map((l) => l.split('\t'));
const tally: Record<string, [number, number]> = {};
const count = (k: string, ok: boolean) => { const t = (tally[k] ??= [0, 0]); t[1]++; if (ok) t[0]++; };
for (const [category, language, text] of read('stop')) {
  const found = screen(text!);
  const ok = found.length > 0; count('recall', ok); count(`recall ${language}`, ok); count(`cat ${category}`, ok);
  count('right category', found.some((f) => f.category === category));
  if (verbose && !ok) console.log('MISS', category, language, text);
  if (verbose && ok && !found.some((f) => f.category === category)) console.log('CAT', category, language, text, JSON.stringify(found));
}
for (const [language, kind, text] of read('pass')) {
  const found = screen(text!); const bad = found.length > 0; count('false', bad); count(`false ${language}`, bad);
  if (verbose && bad) console.log('FALSE', language, text, JSON.stringify(found));
}
for (const [k, [a, b]] of Object.entries(tally)) console.log(k, `${a}/${b}`, (a / b).toFixed(3));
