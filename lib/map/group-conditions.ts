import { STANDINGS } from '@/lib/web/standing';
import { OTHERS, type Colouring, type Group } from './groups';
import type { Condition } from './only';
import type { MapPerson } from './picture';

/** What is asked for by pressing each group of a colouring, by its key. Of whom a colour shows one language, all are asked for. */
export function conditionsOfGroups(
  people: readonly MapPerson[],
  groups: readonly Group[],
  by: Colouring,
): ReadonlyMap<string, readonly Condition[]> {
  return new Map(
    groups.map(({ key }) => [
      key,
      (key === OTHERS ? otherWords(people, groups, by) : [key]).flatMap((is) => conditionOf(by, is) ?? []),
    ]),
  );
}

function conditionOf(by: Colouring, is: string): Condition | null {
  if (by === 'support') return { kind: by, is: Number(is) };
  if (by !== 'standing') return { kind: by, is };
  const standing = is === '' ? is : STANDINGS.find((one) => one === is);
  return standing === undefined ? null : { kind: by, is: standing };
}

/** The words of the smaller groups that share one colour. */
function otherWords(people: readonly MapPerson[], groups: readonly Group[], by: Colouring): string[] {
  const named = new Set(groups.map(({ key }) => key));
  const words = people.map((person) => {
    if (by === 'language') return person.languages[0] ?? '';
    return (by === 'shift' ? person.shift : person.department) ?? '';
  });
  return [...new Set(words)].filter((word) => !named.has(word)).sort();
}
