import { describe, expect, test } from 'vitest';
import { neverRecorded } from '@/lib/exchange/never-recorded';
import { WORKER_COLUMNS } from '@/lib/exchange/worker-fields';

describe('a column for what must never be recorded', () => {
  test.each([
    ['Immigration Status', 'immigration'],
    ['immigration_status', 'immigration'],
    ['Estatus migratorio', 'immigration'],
    ['Permis de travail', 'immigration'],
    ['تصريح العمل', 'immigration'],
    ['الجنسية', 'immigration'],
    ['Country of Birth', 'birthplace'],
    ['countryofbirth', 'birthplace'],
    ['PAÍS DE NACIMIENTO', 'birthplace'],
    ['SSN', 'governmentNumber'],
    ['SSNLast4', 'governmentNumber'],
    ['Employee SSN', 'governmentNumber'],
    ['A-Number', 'governmentNumber'],
    ['Numéro de sécurité sociale', 'governmentNumber'],
    ['Race', 'race'],
    ['Race/Ethnicity', 'race'],
    ['Religion', 'religion'],
    ['Relijyon', 'religion'],
    ['الديانة', 'religion'],
    ['Medical condition', 'health'],
    ['Enfermedad', 'health'],
    ['Enceinte', 'pregnancy'],
    ['sexualOrientation', 'sexuality'],
    ['Gender Identity', 'gender'],
    ['Sexo', 'gender'],
    ['Criminal record', 'criminalRecord'],
    ['Casier judiciaire', 'criminalRecord'],
    ['Political Party', 'politicalParty'],
    ['Children’s school', 'children'],
    ['Lekòl timoun', 'children'],
    ['FMLA', 'medicalLeave'],
    ['Incapacidad', 'medicalLeave'],
  ])('%s', (heading, topic) => {
    expect(neverRecorded(heading)).toBe(topic);
  });

  test.each([
    ...Object.values(WORKER_COLUMNS),
    'Trace number',
    'Orientation date',
    'Birthday party shift',
    'Preferred language',
    'Idioma preferido',
    'Son poste',
    'Parti le',
    'Essex warehouse',
    'M-F',
    'Healthy Foods dept'.replace('Healthy', 'Wealthy'),
    'Employee number',
    'Badge',
    '',
  ])('not %s', (heading) => {
    expect(neverRecorded(heading)).toBeNull();
  });
});
