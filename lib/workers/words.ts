import type { WorkerFields } from './worker-fields';

/** What a person could read of a coworker: kept sealed, and told through `lib/access/names.ts` alone. */
export type WorkerWords = Pick<
  WorkerFields,
  'name' | 'nickname' | 'department' | 'shift' | 'jobTitle' | 'languages' | 'phone' | 'email' | 'tags'
> & {
  /** Their id in the files that were brought in. */
  readonly fileId: string | null;
};

/** What is told of a coworker: `known` inside a seat's turf; of others a code name and nothing else. */
export type TellableWords = WorkerWords & { readonly known: boolean };

/** No words at all but a name. */
export function onlyName(name: string): WorkerWords {
  return {
    name,
    nickname: null,
    department: null,
    shift: null,
    jobTitle: null,
    languages: [],
    phone: null,
    email: null,
    tags: [],
    fileId: null,
  };
}

/** The first letter of each word of a name: "J. M." */
export function initialsOf(name: string): string {
  const firsts = name.match(/(?<=^|[\s\-.,])[^\s\-.,]/gu) ?? [];
  return firsts.map((first) => `${first.toLocaleUpperCase()}.`).join(' ');
}
