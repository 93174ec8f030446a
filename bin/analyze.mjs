import { install } from './install.mjs';
import { loadBundled } from './load-bundled.mjs';
import { calledFrom } from './root.mjs';
import { whisper } from './say.mjs';

/** `woven analyze`: its answer alone goes to standard output. */
export async function run(flags) {
  whisper();
  await install();
  // Whoever reads the output may stop reading: `woven analyze … | head`.
  process.stdout.on('error', (cause) => {
    if (cause.code !== 'EPIPE') throw cause;
    process.exit(0);
  });
  const { analyze } = await loadBundled('bin/analyze-web.ts', ['lib/exchange', 'lib/web']);
  return analyze(flags, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    today: new Intl.DateTimeFormat('sv-SE').format(new Date()),
    folder: calledFrom,
  });
}
