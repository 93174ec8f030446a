import type { Analysis } from '@/lib/web/analysis';
import { introductionFor, type Introduction } from '@/lib/web/introduction';
import { reasonsIn, type Reason } from '@/lib/web/reason';
import { STANDINGS, type WorkerStanding } from '@/lib/web/standing';
import type { Web } from '@/lib/web/web';
import { likenessAmong, type People, type ReportPerson } from './person';
import type { WeakLinksQuery } from './weak-links-query';

/** Somebody who is not woven, and everything the report says about it. */
export type WeakLink = {
  readonly person: ReportPerson;
  readonly found: WorkerStanding;
  readonly reason: Reason;
  readonly introduction: Introduction | null;
};

/** Those who are not woven and fit the query: worst standing first, then who holds most others, then by name. */
export function weakLinksIn(
  analysis: Analysis,
  people: People,
  query: Omit<WeakLinksQuery, 'page'>,
  locale: string,
): readonly WorkerStanding[] {
  return inOrder(analysis, people, locale).filter(
    ({ id, standing }) =>
      (query.standing === '' || standing === query.standing) && fitsPerson(people.get(id), query),
  );
}

function fitsPerson(
  person: ReportPerson | undefined,
  { department, shift, language }: Pick<WeakLinksQuery, 'department' | 'shift' | 'language'>,
): boolean {
  if (!person) return false;
  return (
    (department === '' || person.department === department) &&
    (shift === '' || person.shift === shift) &&
    (language === '' || person.languages.includes(language))
  );
}

/** Says the reason of each, and who could introduce them to whom: to somebody who shares much with them, where there is a choice. */
export function explainWeakLinks(
  web: Web,
  analysis: Analysis,
  people: People,
): (found: WorkerStanding) => WeakLink {
  const reasonFor = reasonsIn(web, analysis);
  const alike = likenessAmong(people);
  return (found) => ({
    person: people.get(found.id) ?? unknownPerson(found.id),
    found,
    reason: reasonFor(found.id),
    introduction: introductionFor(web, analysis, found.id, alike),
  });
}

function unknownPerson(id: string): never {
  throw new Error(`worker ${id} is in the web but not among the people of the report`);
}

/** An analysis never changes, so its people are put in order once for each roster and language. */
const kept = new WeakMap<
  Analysis,
  { readonly people: People; readonly locale: string; readonly order: readonly WorkerStanding[] }
>();

function inOrder(analysis: Analysis, people: People, locale: string): readonly WorkerStanding[] {
  const known = kept.get(analysis);
  if (known?.people === people && known.locale === locale) return known.order;
  const names = new Intl.Collator(locale);
  const nameOf = (id: string) => people.get(id)?.name ?? '';
  const order = analysis.workers
    .filter(({ standing }) => standing !== 'woven')
    .sort(
      (one, other) =>
        STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) ||
        other.holds - one.holds ||
        names.compare(nameOf(one.id), nameOf(other.id)),
    );
  kept.set(analysis, { people, locale, order });
  return order;
}
