'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { requireSeatToSend } from '@/lib/access/sending';
import { joinCommittee, leaveCommittee } from '@/lib/committee/commands';
import type { JoinAnswer } from '@/lib/committee/join-answer';
import { joinSchema, leaveSchema } from '@/lib/committee/schema';
import { enteredFrom, parseForm, refuseForm, type FormAnswer } from '@/lib/forms/answer';
import { isRefusal } from '@/lib/forms/refusal';
import { findRoster, type Roster } from '@/lib/workers/roster';
import { findWhom, readPerson } from '@/lib/workers/whom';

/** Puts somebody on the committee, by name; a name that fits several comes back with who is meant. */
export async function submitJoin(
  campaignId: string,
  _before: JoinAnswer,
  form: FormData,
): Promise<JoinAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  if (!may(seat, 'committee.change')) notFound();
  const asked = readPerson(enteredFrom(form), 'who');
  const roster = await findRoster(seat);
  const whom = findWhom(asked, roster.named);
  if (whom.kind !== 'known') {
    if (asked.text === '') return refuseForm(form, { key: 'committee.whoMissing' }, 'who');
    const ids = whom.kind === 'unclear' ? whom.ids : [];
    const refused = { entered: enteredFrom(form), candidates: candidatesOf(roster, ids) };
    const key = ids.length === 0 ? 'committee.whoUnknown' : 'committee.whoUnclear';
    return { ...refused, problems: { who: [{ key }] } };
  }
  const parsed = parseForm(joinSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await joinCommittee(seat, { workerId: whom.id, sinceOn: parsed.value.sinceOn });
  if (isRefusal(answer)) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/committee` as Route);
}

/** Takes somebody off the committee; their time on it stays in the history. */
export async function submitLeave(
  campaignId: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const seat = await requireSeatToSend(campaignId, form);
  const parsed = parseForm(leaveSchema, form);
  if (!parsed.ok) return parsed.answer;
  const answer = await leaveCommittee(seat, parsed.value);
  if (isRefusal(answer)) return refuseForm(form, answer.refused, answer.field);
  redirect(`/campaigns/${campaignId}/committee` as Route);
}

function candidatesOf({ byId }: Roster, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const worker = byId.get(id);
    if (!worker) return [];
    const detail = [worker.department, worker.shift].filter((word) => word !== null).join(' · ');
    return [{ id, label: worker.name, detail }];
  });
}
