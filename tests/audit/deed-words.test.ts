import { expect, it } from 'vitest';
import { DEEDS } from '@/lib/access/policy';
import messages from '@/messages/en.json';

/** Asked for leave, and leaving no event: what is read one by one, and what takes the log away with the campaign. */
const SILENT = [
  'figures.see',
  'workers.see',
  'notes.read-all',
  'members.see',
  'backup.see',
  'audit.see',
  'turf.see',
  'campaign.remove',
];

it('says every deed that leaves an event in words', () => {
  const words: Record<string, Record<string, string>> = messages.audit.deed;
  const missing = DEEDS.filter((deed) => {
    const [noun = '', verb = ''] = deed.split('.');
    return !SILENT.includes(deed) && words[noun]?.[verb] === undefined;
  });
  expect(missing).toEqual([]);
});
