import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { analyze } from '@/bin/analyze-web';
import type { Day } from '@/lib/web/day';

/** A folder of its own for one test file, and `woven analyze` run on what is put there. */
export function bench() {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-analyze-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, text: string): string => {
    const place = path.join(folder, name);
    writeFileSync(place, text);
    return place;
  };
  const run = async (...argv: string[]) => {
    let out = '';
    let err = '';
    const io = {
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text),
      today: '2026-11-21' as Day,
      folder,
    };
    const code = await analyze(argv, io);
    return { code, out, err: err.replaceAll(`${folder}/`, '') };
  };
  return { file, run };
}
