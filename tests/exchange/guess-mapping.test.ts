import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessTieMapping, guessWorkerMapping } from '@/lib/exchange/guess-mapping';
import { WORKER_COLUMNS } from '@/lib/exchange/worker-fields';

/** The guess as heading → field, for reading. */
function guess(...heading: string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(guessWorkerMapping(heading)).map(([field, index]) => [heading[index] ?? '', field]),
  );
}

describe('the guess of a mapping', () => {
  test('knows the usual English headings', () => {
    expect(
      guess(
        'First Name',
        'Last Name',
        'Dept',
        'Cell Phone',
        'Hire Date',
        'Shift',
        'Preferred language',
        'Job Title',
        'E-mail',
        'Employee ID',
        'Favourite food',
      ),
    ).toEqual({
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Dept: 'department',
      'Cell Phone': 'phone',
      'Hire Date': 'startedOn',
      Shift: 'shift',
      'Preferred language': 'languages',
      'Job Title': 'jobTitle',
      'E-mail': 'email',
      'Employee ID': 'fileId',
    });
    expect(guess('Full Name', 'Mobile')).toEqual({ 'Full Name': 'name', Mobile: 'phone' });
    expect(guess('Last, First', 'Name')).toEqual({ 'Last, First': 'lastFirst' });
  });

  test('knows Spanish and French ones', () => {
    expect(
      guess('Nombre', 'Apellidos', 'Departamento', 'Turno', 'Teléfono', 'Fecha de ingreso', 'Puesto'),
    ).toEqual({
      Nombre: 'firstName',
      Apellidos: 'lastName',
      Departamento: 'department',
      Turno: 'shift',
      Teléfono: 'phone',
      'Fecha de ingreso': 'startedOn',
      Puesto: 'jobTitle',
    });
    expect(guess('Nom', 'Prénom', 'Service', 'Date d’embauche', 'Courriel')).toEqual({
      Nom: 'lastName',
      Prénom: 'firstName',
      Service: 'department',
      'Date d’embauche': 'startedOn',
      Courriel: 'email',
    });
    expect(guess('Nombre', 'Turno')).toEqual({ Nombre: 'name', Turno: 'shift' });
  });

  test('knows our own columns, each by its name', () => {
    const heading = Object.values(WORKER_COLUMNS);
    const mapping = guessWorkerMapping(heading);
    expect(Object.keys(mapping).sort()).toEqual(Object.keys(WORKER_COLUMNS).sort());
    expect(guessTieMapping(['from', 'to', 'trust', 'rated_on', 'told_by'])).toEqual({
      from: 0,
      to: 1,
      trust: 2,
      ratedOn: 3,
      toldBy: 4,
    });
  });

  test('sees from the rows that names are written family name first', () => {
    expect(guessWorkerMapping(['Name'], [['Rivera, Ana'], ['Okafor, Luis']])).toEqual({ lastFirst: 0 });
    expect(guessWorkerMapping(['Name'], [['Rivera, Ana'], ['Luis Okafor']])).toEqual({ name: 0 });
  });

  test('never takes a column for what must never be recorded', () => {
    expect(guess('Name', 'Gender', 'Country of birth')).toEqual({ Name: 'name' });
  });

  test('gives each column to one field, whatever the headings', () => {
    const headings = fc.array(
      fc.oneof(
        fc.constantFrom('Name', 'Nom', 'First', 'Phone', 'Cell', 'ID', 'Shift', 'Equipe'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(headings, (heading) => {
        const columns = Object.values(guessWorkerMapping(heading));
        expect(new Set(columns).size).toBe(columns.length);
        expect(columns.every((index) => index >= 0 && index < heading.length)).toBe(true);
      }),
    );
  });
});
