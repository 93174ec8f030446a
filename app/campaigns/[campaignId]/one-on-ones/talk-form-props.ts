import { getTranslations } from 'next-intl/server';
import type { PersonToAsk } from '@/components/one-on-ones/person-field';
import type { TalkFormProps } from '@/components/one-on-ones/talk-form';
import type { Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import { listOrganizers } from '@/lib/follow-ups/queries';
import { listOf, textOf, type Entered } from '@/lib/forms/answer';
import { MOST_OTHERS } from '@/lib/one-on-ones/schema';
import { filledOthers, type Problems } from '@/lib/one-on-ones/talk-form';
import { fold } from '@/lib/workers/fold';
import { findRoster, type Roster } from '@/lib/workers/roster';
import { findWhom, readPerson } from '@/lib/workers/whom';

/** Rows for people to speak of that come empty with the page. */
const SPARE_ROWS = 5;
/** A campaign with this many issues of its own is not offered the usual ones any more. */
const ENOUGH_ISSUES = 6;
const USUAL = ['pay', 'safety', 'pace', 'schedules', 'respect', 'heat', 'discipline', 'childcare'] as const;

type Filled = { entered: Entered; problems: Problems; turn: string };
type Prepared = Omit<TalkFormProps, 'linkSelf' | 'editing'>;

/** Everything the form shows besides the one-on-one itself: who may be meant, issues, organizers, worded problems. */
export async function talkFormProps(seat: Seat, { entered, problems, turn }: Filled): Promise<Prepared> {
  const roster = await findRoster(seat);
  const t = await getTranslations('problems');
  const filled = filledOthers(entered);
  const rows = Math.min(MOST_OTHERS, filled + SPARE_ROWS);
  const added = textOf(entered, 'step') === 'add-person';
  return {
    campaignId: seat.campaignId,
    entered: { followUpBy: seat.seatId, heldOn: today(), ...entered },
    problems: Object.fromEntries(
      Object.entries(problems).map(([field, list]) => [field, list.map(({ key, values }) => t(key, values))]),
    ),
    coworker: personToAsk(entered, 'with', roster, problems),
    others: Array.from({ length: rows }, (_, row) => ({
      ...personToAsk(entered, `other-${String(row)}`, roster, problems),
      isOpen: row < filled || (added && row === filled),
    })),
    offeredIssues: await issuesFor(seat, entered),
    organizers: await organizersFor(seat),
    today: today(),
    turn,
    arriveAt: added ? `other-${String(filled)}` : undefined,
  };
}

function personToAsk(entered: Entered, field: string, roster: Roster, problems: Problems): PersonToAsk {
  const asked = readPerson(entered, field);
  const whom = findWhom(asked, roster.named);
  const ids = whom.kind === 'unclear' ? whom.ids : [];
  return {
    field,
    text: asked.text,
    chosenId: whom.kind === 'known' ? whom.id : whom.kind === 'new' ? asked.id : undefined,
    candidates: ids.flatMap((id) => {
      const worker = roster.byId.get(id);
      return worker ? [{ id, name: worker.name, detail: detailOf(worker) }] : [];
    }),
    isOpen: true,
    offersNew: whom.kind === 'unclear' && asked.text !== '' && problems[field] !== undefined,
  };
}

function detailOf(worker: {
  department: string | null;
  shift: string | null;
  jobTitle: string | null;
}): string {
  return [worker.department, worker.shift, worker.jobTitle].filter(Boolean).join(' · ');
}

/** The campaign's own issues, the usual ones while it has few, and whatever was ticked. */
async function issuesFor(seat: Seat, entered: Entered): Promise<readonly string[]> {
  const t = await getTranslations('oneOnOnes.usual');
  const own = seat.campaign.issues;
  const usual = own.length < ENOUGH_ISSUES ? USUAL.map((issue) => t(issue)) : [];
  const once = new Map([...own, ...usual, ...listOf(entered, 'issue')].map((issue) => [fold(issue), issue]));
  return [...once.values()];
}

async function organizersFor(seat: Seat): Promise<Prepared['organizers']> {
  const t = await getTranslations('oneOnOnes');
  const organizers = await listOrganizers(seat);
  return organizers.map(({ seatId, handle }) => ({
    seatId,
    label: seatId === seat.seatId ? t('followUpByMe', { handle }) : handle,
  }));
}
