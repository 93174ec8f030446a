import { expect, test } from 'vitest';
import { talkClashes } from '@/lib/one-on-ones/talk-clashes';

const saved = { heldOn: '2026-11-20', notes: 'Bring water', followUpOn: '2026-12-04', followUpBy: 'rosa' };

test('both versions show what differs, and whose the follow-up is', () => {
  const typed = { ...saved, notes: ' Bring water ', followUpBy: 'amos' };
  expect(talkClashes(saved, typed)).toEqual([{ field: 'followUpBy', theirs: 'rosa', yours: 'amos' }]);
});

test('where one of them has no follow-up nobody is told whose it would be', () => {
  const typed = { ...saved, followUpOn: '', followUpBy: 'amos' };
  expect(talkClashes(saved, typed)).toEqual([{ field: 'followUpOn', theirs: '2026-12-04', yours: '' }]);
});
