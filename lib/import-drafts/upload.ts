import { randomUUID } from 'node:crypto';
import { MOST_BYTES, uploadSchema } from '@/lib/import-drafts/schema';
import { screen } from '@/lib/screening/screen';
import { lookInto } from '@/lib/import-drafts/look-into';
import { guessReading } from '@/lib/import-drafts/reading';
import type { FileReceived } from '@/lib/import-drafts/commands';

/** A file that was sent, looked into; or why there is nothing to look into. */
export async function receiveFile(form: FormData): Promise<FileReceived | 'missing' | 'tooLarge'> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return 'missing';
  if (file.size > MOST_BYTES) return 'tooLarge';
  const content = new Uint8Array(await file.arrayBuffer());
  const key = uploadSchema.safeParse(form.get('key'));
  const received = {
    idempotencyKey: key.success ? key.data : randomUUID(),
    fileName: nameOf(file),
  };
  const look = lookInto(content);
  if ('problems' in look) {
    return { ...received, content: null, reading: guessReading([], []), problems: look.problems };
  }
  return { ...received, content, reading: guessReading(look.heading, look.firstRows), problems: [] };
}

/** What a file is called; one whose name seems to say what must never be recorded has none. */
function nameOf(file: File): string {
  const name = file.name.replace(/\p{C}/gu, '').slice(0, 200);
  return screen(name.replaceAll('_', ' ')).length === 0 ? name : '…';
}
