import type messages from '@/messages/en.json';
import { listColumns } from './list-columns';
import { HOLDING_NAMES, HOLDINGS, keptAs, type HoldingName } from './holdings';
import { COMPROMISES, MARKS, SURRENDERS, surrendered } from './surrender';

type Words = (typeof messages)['holdings'];

/** `docs/what-is-held.md`, made from the classification and the words of the page. */
export function holdingsDocument(words: Words): string {
  return [
    `# ${words.title}`,
    '<!-- Made by `npm run woven -- holdings --write` from lib/holdings and messages/en.json. Do not edit. -->',
    words.lead,
    `## ${words.lossTitle}`,
    words.lossLead,
    ...COMPROMISES.map((compromise) => `**${words.loss[compromise].of}.** ${words.loss[compromise].note}`),
    lossTable(words),
    SURRENDERS.map((how) => `${MARKS[how]} ${words.given[how]}`).join(' · '),
    `## ${words.heldTitle}`,
    ...(['sealed', 'hashed', 'clear'] as const).map((kept) =>
      [
        `### ${words.kept[kept].title}`,
        words.kept[kept].lead,
        ...keptAs(kept).map((name) => heldPart(words, name)),
      ].join('\n\n'),
    ),
    `## ${words.neverTitle}`,
    words.never,
    `## ${words.goneTitle}`,
    words.gone,
    '',
  ].join('\n\n');
}

function lossTable(words: Words): string {
  return table(
    [words.thing, ...COMPROMISES.map((compromise) => words.short[compromise])],
    HOLDING_NAMES.map((name) => [
      words.held[name].name,
      ...COMPROMISES.map((compromise) => MARKS[surrendered(compromise, name)]),
    ]),
  );
}

/** A paragraph for each, not a row of a table: what two people add at once is then not one conflict. */
function heldPart(words: Words, name: HoldingName): string {
  const { name: short, what, why } = words.held[name];
  const columns = listColumns()
    .filter(({ holding }) => holding === name)
    .map(({ table: of, column }) => `\`${of}.${column}\``);
  return [
    `**${short}.** ${what}. *${why}*`,
    `${words.seenTitle}: ${words.seen[HOLDINGS[name].seen]}.`,
    `${words.columns}: ${columns.join(', ')}`,
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
