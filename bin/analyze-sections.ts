import type { NamedFloor } from '@/lib/exchange/floor';
import type { Day } from '@/lib/web/day';
import type { Division } from '@/lib/web/floor';
import { leaderAt } from '@/lib/web/leaders/leaders';
import { QUESTIONS, type Ground } from '@/lib/web/questions';
import { STANDINGS } from '@/lib/web/standing';
import { stepsUpTo } from '@/lib/web/time/days';
import type { Scenario } from '@/lib/web/what-if/scenario';
import { divisionAs } from './analyze-division';

/** What is asked beside the analysis itself. */
export type MoreWishes = {
  readonly whatIf: Scenario | null;
  readonly leaders: boolean;
  readonly divisions: readonly Division[];
  readonly introductions: number | null;
  readonly history: { readonly from: Day; readonly to: Day } | null;
};

/** One more answer: its key in the JSON, its value there, and the same as a table whose first row is its heading. */
export type Section = {
  readonly key: string;
  readonly json: unknown;
  readonly table: readonly (readonly (string | number | null)[])[];
};

/** How many introductions anybody may be part of. */
const PER_PERSON = 3;

/** Answers what is asked beside the analysis, in the order of the options' names in the help. */
export function sectionsOf(ground: Ground, named: NamedFloor, wishes: MoreWishes): Section[] {
  const { whatIf, leaders, divisions, introductions, history } = wishes;
  return [
    ...(whatIf ? [whatIfSection(ground, whatIf)] : []),
    ...(leaders ? [leadersSection(ground)] : []),
    ...(divisions.length > 0 ? [divisionsSection(ground, named, divisions)] : []),
    ...(introductions === null ? [] : [introductionsSection(ground, named, introductions)]),
    ...(history ? [historySection(ground, history)] : []),
  ];
}

function whatIfSection(ground: Ground, scenario: Scenario): Section {
  const found = QUESTIONS.whatIf(ground, scenario);
  const { before, after, stranded, turnover } = found;
  const row = (name: string, of: (figures: typeof before) => number) => [name, of(before), of(after)];
  return {
    key: 'whatIf',
    json: found,
    table: [
      ['what if', 'before', 'after'],
      row('workers', ({ workers }) => workers),
      row('woven', ({ woven }) => woven),
      row('reached', ({ reached }) => reached),
      row('pieces', ({ pieces }) => pieces),
      row('core', ({ core }) => core.k),
      ['R', before.R.toFixed(4), after.R.toFixed(4)],
      ...STANDINGS.map((standing) => row(standing, ({ standings }) => standings[standing])),
      ...stranded.map(({ id, hungOn }) => ['stranded', id, hungOn.join(' ')]),
      ...(turnover ? [['woven at random', before.woven, middleOf(turnover.woven)]] : []),
    ],
  };
}

function middleOf({ low, median, high }: { low: number; median: number; high: number }): string {
  return `${median} (${low} to ${high})`;
}

function leadersSection(ground: Ground): Section {
  const found = QUESTIONS.leaders(ground, {});
  const leaders = Array.from(found.order, (person) => leaderAt(found, person));
  return {
    key: 'leaders',
    json: leaders,
    table: [
      ['rank', 'id', 'trustedBy', 'ownWords', 'heard', 'departments', 'shifts', 'languages', 'holds', 'core'],
      ...leaders.map(({ rank, id, trustedBy, ownWords, heard, breadth, holds, core }) => [
        ...[rank, id, trustedBy, ownWords, heard],
        ...[breadth.department, breadth.shift, breadth.language, holds, core],
      ]),
    ],
  };
}

function divisionsSection(ground: Ground, named: NamedFloor, divisions: readonly Division[]): Section {
  const found = divisions.map((by) =>
    divisionAs(by, named.labels[by], QUESTIONS.divisions(ground, { by, least: 1 })),
  );
  return {
    key: 'divisions',
    json: found,
    table: [
      ['division', 'one', 'other', 'lines', 'chance'],
      ...found.flatMap(({ by, matrix }) =>
        matrix.map(({ one, other, lines, chance }) => [by, one, other, lines, chance.toFixed(1)]),
      ),
    ],
  };
}

function introductionsSection(ground: Ground, { labels }: NamedFloor, count: number): Section {
  const wish = { count, perPerson: PER_PERSON, underWay: [], refused: [] };
  const plan = QUESTIONS.introductions(ground, wish);
  const suggestions = plan.suggestions.map(({ shared, ...suggestion }) => ({
    ...suggestion,
    shared: {
      department: shared.department.map((group) => labels.department[group] ?? ''),
      shift: shared.shift.map((group) => labels.shift[group] ?? ''),
      language: shared.language.map((group) => labels.language[group] ?? ''),
    },
  }));
  return {
    key: 'introductions',
    json: { ...plan, suggestions },
    table: [
      ['one', 'other', 'through', 'woven', 'reached', 'shared'],
      ...suggestions.map(({ one, other, through, woven, reached, shared }) => [
        ...[one, other, through, woven.length, reached],
        [...shared.department, ...shared.shift, ...shared.language].join(' · '),
      ]),
    ],
  };
}

function historySection(ground: Ground, { from, to }: { from: Day; to: Day }): Section {
  const { by, days } = stepsUpTo(to, from, ground.web.ids.length);
  const figures = QUESTIONS.figuresByWeek(ground, { days });
  return {
    key: 'history',
    json: { from, to, by, figures, difference: QUESTIONS.difference(ground, { from, to }) },
    table: [
      ['on', 'workers', 'woven', 'reached', 'solidLines', 'R', 'S', 'core', 'bridges'],
      ...figures.map(({ on, workers, woven, reached, solidLines, R, S, core, bridges }) => [
        ...[on, workers, woven, reached, solidLines],
        ...[R.toFixed(4), S.toFixed(4), core.k, bridges],
      ]),
    ],
  };
}
