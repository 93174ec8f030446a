import type { z } from 'zod';
import type { Problem, ProblemKey } from '@/lib/forms/answer';
import type { Move } from '@/lib/web/what-if/scenario';
import { moveSchema, type playSchema } from './schema';

/** The move a form describes, or what is missing of it and beside which field. */
export function moveOf(
  entered: z.infer<typeof playSchema>,
): { readonly move: Move } | { readonly problem: Problem; readonly field: string } {
  const parsed = moveSchema.safeParse(partsOf(entered));
  if (parsed.success) return { move: parsed.data };
  const [issue] = parsed.error.issues;
  const part = String(issue?.path[0] ?? '');
  if (entered.kind === 'group') return { problem: { key: 'whatIf.groupMissing' }, field: 'group' };
  return {
    problem: { key: (issue?.message ?? 'whatIf.lost') as ProblemKey },
    field: part === 'person' ? 'people' : part,
  };
}

function partsOf({ kind, ...entered }: z.infer<typeof playSchema>): unknown {
  const [division = '', group = ''] = entered.group.split(':');
  if (kind === 'group') return { kind, division, group: group === '' ? undefined : group };
  if (kind === 'promote') return { kind, person: entered.people.length === 1 ? entered.people[0] : '' };
  return { kind, ...entered };
}
