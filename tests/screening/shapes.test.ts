import { expect, test } from 'vitest';
import { screenNumber } from '@/lib/screening/screen';

const found = (text: string) => screenNumber(text).map(({ category }) => category);

test.each([
  ['social security (US)', '219-09-9999'],
  ['ITIN', 'his number is 912-70-1234'],
  ['social security without signs, by its word', 'ssn 219099999'],
  ['alien number', 'A087654321'],
  ['alien number with signs', 'A# 087 654 321'],
  ['CURP', 'GOMC840512MDFRRN09'],
  ['RFC', 'GOMC840512AB1'],
  ['NSS (Mexico), by its word', 'NSS 12 34 56 7890 1'],
  ['NIF (Haiti)', '003-412-889-1'],
  ['social insurance (Canada), by its word and check digit', 'SIN 046 454 286'],
  ['NIR (France), by its key', '2 69 05 49 588 157 80'],
  ['NIR of Corsica, by its key', '1 84 12 2A 451 089 33'],
  ['DNI (Spain), by its letter', '12345678Z'],
  ['NIE (Spain), by its letter', 'X1234567L'],
  ['national number (Egypt)', '29001011234567'],
  ['the same in Arabic digits', '٢٩٠٠١٠١١٢٣٤٥٦٧'],
  ['passport, by its word', 'pasaporte G12345678'],
  ['driver’s licence, by its word', 'drivers license D1234567'],
])('%s', (_, text) => {
  expect(found(text)).toEqual(['governmentNumber']);
});

test.each([
  ['a phone number', '312-555-0199'],
  ['a phone number', '(201) 555-0142'],
  ['a phone number', '+1 201 555 0142'],
  ['a phone number (Mexico)', '55 1234 5678'],
  ['a phone number (France)', '06 12 34 56 78'],
  ['a phone number (Haiti)', '509 3712 4455'],
  ['a day', '2026-11-21'],
  ['days and hours', '2026-11-21 22:00-06:30'],
  ['a badge', 'w012345'],
  ['dock doors', 'dock doors 101-22-1045'],
  ['a rate', 'rate went from 300-45-1200 to 350'],
  ['an order', 'order no. A012345678'],
  ['a trailer', 'trailer A08765432'],
  ['no social security number: area 000', '000-12-3456'],
  ['no social security number: group 00', '219-00-9999'],
  ['no NIR: the key is another', '2 69 05 49 588 157 81'],
  ['no social insurance number: the check digit is another', 'SIN 046 454 287'],
  ['no DNI: the letter is another', '12345678A'],
  ['an hourly figure', '412/hr, goal 450'],
  ['nothing', ''],
])('not %s: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
