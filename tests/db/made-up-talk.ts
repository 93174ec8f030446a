import { randomUUID } from 'node:crypto';
import type { Talk } from '@/lib/one-on-ones/talk-form';
import { day } from '@/tests/arbitraries';

/** A one-on-one with Amos that says nothing but its day, and what is given. */
export function talk(more: Partial<Talk> = {}): Talk {
  return {
    key: randomUUID(),
    coworker: { field: 'with', text: 'Amos', id: '', chosenFor: '' },
    heldOn: day('2026-11-20'),
    us: null,
    others: [],
    issues: [],
    asked: null,
    answer: 'not_asked',
    support: 0,
    notes: null,
    followUp: null,
    ...more,
  };
}
