import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '@/lib/map/lines';
import { packNames, withNames } from '@/lib/map/packed-names';
import { packPicture, unpackPicture } from '@/lib/map/packed-picture';
import type { MapPicture } from '@/lib/map/picture';
import { pictures } from './any-picture';
import { person, picture } from './made-up';

/** The names as they come over the wire. */
const overTheWire = (of: MapPicture): unknown => JSON.parse(JSON.stringify(packNames(of)));

describe('a packed picture', () => {
  it('is the picture once its names are there', () => {
    fc.assert(
      fc.property(pictures, (given) => {
        expect(withNames(unpackPicture(packPicture(given)), overTheWire(given))).toEqual(given);
      }),
    );
  });

  it('says no word about anybody without its names', () => {
    fc.assert(
      fc.property(pictures, (given) => {
        const { people, circles } = unpackPicture(packPicture(given));
        const said = [
          ...people.flatMap(({ label, short, department, shift, languages, lastSpokenBy, lastSpokenOn }) => [
            label,
            short,
            department,
            shift,
            ...languages,
            lastSpokenBy,
            lastSpokenOn,
          ]),
          ...circles.flatMap(({ department, shift }) => [department, shift]),
        ];
        expect(said.filter((told) => told !== null && told !== '')).toEqual([]);
      }),
    );
  });

  it('is refused when one byte of it is another, wherever', () => {
    fc.assert(
      fc.property(pictures, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, spot, change) => {
        const bytes = packPicture(given);
        const place = spot % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ change;
        expect(() => unpackPicture(bytes)).toThrow(RangeError);
      }),
    );
  });

  it('is refused when it is cut off, has something behind it, or is something else', () => {
    fc.assert(
      fc.property(pictures, fc.nat(), (given, spot) => {
        const bytes = packPicture(given);
        expect(() => unpackPicture(bytes.subarray(0, spot % bytes.length))).toThrow(RangeError);
        expect(() => unpackPicture(Uint8Array.from([...bytes, 0]))).toThrow(RangeError);
      }),
    );
    expect(() => unpackPicture(new TextEncoder().encode(`<!DOCTYPE html>${' '.repeat(99)}`))).toThrow(
      'these bytes are no picture',
    );
  });

  it('may stand anywhere in a buffer', () => {
    const given = picture([person('6f6c1f0e-8f6e-4f43-9d4a-6f9f6f0a3b11', { x: 1.5 })]);
    const bytes = packPicture(given);
    const moved = new Uint8Array(bytes.length + 7);
    moved.set(bytes, 3);
    expect(unpackPicture(moved.subarray(3, 3 + bytes.length)).people[0]?.x).toBe(1.5);
  });

  it('holds more people than two bytes can count', () => {
    const people = Array.from({ length: 66_000 }, (_, at) =>
      person(`00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`, { standing: null }),
    );
    const [last, middle] = [people.length - 1, 65_535];
    const hanging = people.map((one, at) => (at === 0 ? { ...one, hangsOn: people[middle]!.id } : one));
    const unpacked = unpackPicture(packPicture(picture(hanging, [[middle, last, 2]])));
    expect(unpacked.people[0]?.hangsOn).toBe(people[middle]!.id);
    expect(rowsOf(unpacked.lines)).toEqual([[middle, last, 2, false, null]]);
  });

  it('has ids that are random UUIDs and nothing else', () => {
    expect(() => packPicture(picture([person('Amos')]))).toThrow('the id at 0 is no UUID');
  });
});

describe('packed names', () => {
  const outside = person('6f6c1f0e-8f6e-4f43-9d4a-6f9f6f0a3b11', {
    known: false,
    label: 'Heron 12',
    short: 'Heron 12',
    department: 'Pack',
    shift: 'Nights',
    languages: ['French'],
    lastSpokenOn: '2026-11-01',
    lastSpokenBy: 'june',
  });

  it('say nothing of those outside the turf but what stands for their name', () => {
    const told = JSON.stringify(packNames(picture([outside])));
    expect(told).toContain('Heron 12');
    for (const secret of ['Pack', 'Nights', 'French', '2026', 'june']) expect(told).not.toContain(secret);
  });

  it('are refused for another number of people, and where they are something else', () => {
    const two = picture([outside, { ...outside, id: '7f6c1f0e-8f6e-4f43-9d4a-6f9f6f0a3b11' }]);
    for (const told of [
      overTheWire(picture([outside])),
      null,
      'names',
      [],
      {},
      { form: 1, label: ['a', 'b'] },
    ])
      expect(() => withNames(two, told)).toThrow('these are not the names of this picture');
  });
});
