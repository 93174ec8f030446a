import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Action } from './app-map';
import type { Asked } from './ask';
import { calledByForm, calledByScript, type Given } from './call-action';
import { fieldsOf, type Fields } from './forms';
import { placeOf, type RecordIds } from './places';

/** What each field is told where it is not an id: a form that every action would take. */
const PLAUSIBLE: Readonly<Record<string, string | readonly string[]>> = {
  answer: 'yes',
  asked: 'To sign',
  codeName: 'Forged',
  current: 'kettle orchard violin bus',
  department: 'Dock',
  dueOn: '2031-02-03',
  email: 'forged@example.org',
  freshnessDays: '91',
  handle: 'Forger',
  heldOn: '2026-01-05',
  inUnit: 'yes',
  asNew: 'yes',
  issue: ['Pay'],
  issues: 'Pay\nHours',
  jobTitle: 'Picker',
  languages: ['Spanish'],
  name: 'Forged',
  notes: 'Forged',
  passphrase: 'plum harbor seventeen kites',
  phone: '555 0100',
  purpose: 'Forged',
  q: 'a',
  text: 'a',
  ratedOn: '2026-01-05',
  role: 'lead',
  seen: '1-0-0-0',
  shift: 'Night',
  sinceOn: '2026-01-05',
  solidThreshold: '2',
  startedOn: '2020-01-05',
  status: 'left',
  statusOn: '2026-01-05',
  step: 'run',
  support: '1',
  tags: ['forged'],
  theme: 'dark',
  told: 'organizer',
  trust: '1',
  untilOn: '2026-02-05',
  us: '1',
  version: '1',
  workforce: '77',
  kind: 'workers',
};
/** Fields that choose another way through an action; sent only where nothing else is. */
const TURNS = ['link', 'open', 'editing', 'example', 'silent', 'newIssue', 'code', 'invitation'];

/** Every field any form of the app has, filled in with the records of one campaign. */
export function fullForm(ids: RecordIds): Fields {
  const { workerId = '', worker2Id = workerId } = ids;
  const person = (field: string, id: string) => ({
    [field]: 'Ruth',
    [`${field}-id`]: id,
    [`${field}-for`]: 'Ruth',
  });
  const others = namesInSource().filter((name) => !(name in PLAUSIBLE) && !TURNS.includes(name));
  return fieldsOf({
    ...Object.fromEntries(others.map((name) => [name, 'yes'])),
    ...PLAUSIBLE,
    ...ids,
    key: crypto.randomUUID(),
    keptId: workerId,
    goneId: worker2Id,
    first: workerId,
    second: worker2Id,
    stayId: ids['committeeSeatId'] ?? '',
    ratingId: ids['trustRatingId'] ?? '',
    followUpBy: ids['seatId'] ?? '',
    importId: ids['importId'] ?? ids['importDraftId'] ?? '',
    ...person('with', workerId),
    ...person('who', workerId),
    ...person('other-0', worker2Id),
    'other-0-trust': '1',
  });
}

/** Every way to call an action with these records: by script and by form, with each shape its number of arguments allows. */
export function callsOf(
  action: Action,
  ids: RecordIds,
): readonly { readonly path: string; readonly asked: Asked }[] {
  const { campaignId = '', workerId = '' } = ids;
  const form = fullForm(ids);
  const shapes: readonly (readonly Given[])[] = {
    0: [[]],
    1: [[form], [campaignId]],
    2: [
      [null, form],
      [campaignId, form],
      [campaignId, workerId],
    ],
    3: [
      [campaignId, null, form],
      [campaignId, workerId, form],
    ],
  }[action.takes] ?? [[campaignId, ...Array<string>(action.takes - 3).fill(workerId), null, form]];
  const paths = action.pages.slice(0, 1).map((pattern) => placeOf({ pattern, kind: 'page' }, ids));
  return paths.flatMap((place) =>
    shapes.flatMap((given) => [
      { path: place, asked: calledByScript(action.id, given) },
      { path: place, asked: calledByForm(action.id, given.filter(isBound), form) },
    ]),
  );
}

function isBound(given: Given): given is string | null {
  return given === null || typeof given === 'string';
}

let names: readonly string[] | undefined;

/** The names of fields, read from the schemas and forms, so that a new form is attacked without anybody thinking of it. */
function namesInSource(): readonly string[] {
  return (names ??= [
    ...new Set(
      sources().flatMap((text) =>
        [...text.matchAll(/\bname="([a-z][\w-]*)"|\b([a-z]\w+): z\./g)].map(
          ([, attribute, key]) => attribute ?? key ?? '',
        ),
      ),
    ),
  ]);
}

function sources(): readonly string[] {
  return ['lib', 'components', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name === 'schema.ts' || entry.name.endsWith('.tsx'))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
  );
}
