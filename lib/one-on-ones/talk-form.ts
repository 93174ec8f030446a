import { listOf, problemOf, textOf, type Entered, type Problem, type ProblemKey } from '@/lib/forms/answer';
import { MOST_OTHERS, talkSchema, trustField, type Answer } from '@/lib/one-on-ones/schema';
import { screenName } from '@/lib/screening/screen';
import { screeningProblems } from '@/lib/screening/screened';
import { parseDay, type Day } from '@/lib/web/day';
import type { Trust } from '@/lib/web/trust';
import { LONGEST_NAME, NEW_COWORKER, readPerson, type PersonAsked } from '@/lib/workers/whom';

export type Problems = Readonly<Record<string, readonly Problem[]>>;

/** A one-on-one as a form tells it, before anybody looked up who is meant. */
export type Talk = {
  readonly key: string;
  readonly coworker: PersonAsked;
  readonly heldOn: Day;
  /** Trust between the organizer and the coworker; null where it was left open. */
  readonly us: Trust | null;
  readonly others: readonly { readonly who: PersonAsked; readonly trust: Trust }[];
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly answer: Answer;
  readonly support: number;
  readonly notes: string | null;
  readonly followUp: FollowUpAsked | null;
};

export type FollowUpAsked = {
  readonly dueOn: Day;
  /** Whose it is; null for the organizer who logs. */
  readonly seatId: string | null;
  readonly what: string | null;
};

/** A form that was read: the talk where nothing is wrong, what is wrong where something is, and everybody named. */
export type TalkRead = {
  readonly talk: Talk | null;
  readonly problems: Problems;
  readonly named: readonly PersonAsked[];
};

/** Reads the whole form; every problem is found at once, each by its field. */
export function readTalk(entered: Entered, today: Day): TalkRead {
  const problems: Record<string, Problem[]> = {};
  const tell = (field: string, problem: Problem): void => {
    (problems[field] ??= []).push(problem);
  };
  const report: Report = (field, key) => {
    tell(field, { key });
  };
  const plain = talkSchema.safeParse(plainFields(entered));
  for (const issue of plain.error?.issues ?? []) {
    tell(fieldOf(String(issue.path[0] ?? '')), problemOf(issue));
  }
  checkDays(parseDay(textOf(entered, 'heldOn')), parseDay(textOf(entered, 'followUpOn')), today, report);
  const coworker = readPerson(entered, 'with');
  checkName(coworker, 'oneOnOnes.withWhomMissing', report);
  const others = readOthers(entered, report);
  const named = [coworker, ...others.map(({ who }) => who)];
  for (const { field, text } of named.filter(isToBeAdded))
    for (const problem of screeningProblems(screenName(text))) tell(field, problem);
  if (!plain.data || Object.keys(problems).length > 0) return { talk: null, problems, named };
  const rated = others.flatMap(({ who, trust }) => (trust === null ? [] : [{ who, trust }]));
  return { talk: talkOf(plain.data, coworker, rated), problems, named };
}

/** How many rows of other people a form holds that say anything. */
export function filledOthers(entered: Entered): number {
  let rows = 0;
  for (let row = 0; row < MOST_OTHERS; row += 1) {
    const field = `other-${String(row)}`;
    if (textOf(entered, field).trim() !== '' || textOf(entered, `${field}-trust`) !== '') rows = row + 1;
  }
  return rows;
}

type Report = (field: string, key: ProblemKey) => void;
type Plain = ReturnType<typeof talkSchema.parse>;

function isToBeAdded({ id }: PersonAsked): boolean {
  return id === NEW_COWORKER;
}

function plainFields(entered: Entered) {
  const text = (name: string): string => textOf(entered, name);
  return {
    key: text('key'),
    heldOn: text('heldOn'),
    us: text('us'),
    issues: listOf(entered, 'issue').filter((issue) => issue.trim() !== ''),
    newIssue: text('newIssue'),
    asked: text('asked'),
    answer: text('answer') || 'not_asked',
    support: text('support') || '0',
    notes: text('notes'),
    followUpOn: text('followUpOn'),
    followUpBy: text('followUpBy'),
    followUpWhat: text('followUpWhat'),
  };
}

function fieldOf(path: string): string {
  return path === 'issues' ? 'newIssue' : path;
}

function checkDays(heldOn: Day | null, followUpOn: Day | null, today: Day, report: Report): void {
  if (heldOn !== null && heldOn > today) report('heldOn', 'oneOnOnes.dayInFuture');
  if (heldOn !== null && followUpOn !== null && followUpOn < heldOn)
    report('followUpOn', 'followUps.dayBeforeTalk');
}

function checkName(asked: PersonAsked, missing: ProblemKey, report: Report): void {
  if (asked.text === '') report(asked.field, missing);
  if (asked.text.length > LONGEST_NAME) report(asked.field, 'oneOnOnes.nameTooLong');
}

function readOthers(entered: Entered, report: Report): { who: PersonAsked; trust: Trust | null }[] {
  const rows = Array.from({ length: filledOthers(entered) }, (_, row) => `other-${String(row)}`);
  return rows.flatMap((field) => {
    const who = readPerson(entered, field);
    const chosen = textOf(entered, `${field}-trust`);
    if (who.text === '' && chosen === '') return [];
    checkName(who, 'oneOnOnes.otherMissing', report);
    const trust = trustField.safeParse(chosen).data ?? null;
    if (trust === null) report(`${field}-trust`, 'ties.trustMissing');
    return [{ who, trust }];
  });
}

function talkOf(plain: Plain, coworker: PersonAsked, others: Talk['others']): Talk {
  const { key, heldOn, us, asked, answer, notes } = plain;
  const issues = [...new Set([...plain.issues, ...(plain.newIssue === null ? [] : [plain.newIssue])])];
  const followUp = plain.followUpOn && {
    dueOn: plain.followUpOn,
    seatId: plain.followUpBy,
    what: plain.followUpWhat,
  };
  return {
    key,
    coworker,
    heldOn,
    us,
    others,
    issues,
    asked,
    answer,
    support: Number(plain.support),
    notes,
    followUp,
  };
}
