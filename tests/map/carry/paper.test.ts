import { describe, expect, it } from 'vitest';
import { layChart } from '@/lib/map/carry/chart';
import { fitting, isRightToLeft, widthOf } from '@/lib/map/carry/letters';
import { overlap, sheetOf } from '@/lib/map/carry/paper';
import { withDots } from '@/lib/map/carry/png-dots';
import { wallOf } from '@/lib/map/carry/sheets';
import { groupPeople } from '@/lib/map/groups';
import { five, WORDS } from './made-up';

describe('a wall chart', () => {
  const grid = { paper: 'a4', across: 3, down: 2 } as const;

  it('is cut into as many sheets as were asked for, each sharing a strip with the next, that cover all of it', () => {
    const { sheets, frame, printed, overlap: strip } = wallOf(five, grid);
    expect(sheets.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 2],
      [2, 3],
    ]);
    expect(sheets[1]!.window.x).toBeCloseTo(printed.width - strip);
    const { x, y, width, height } = sheets[5]!.window;
    expect([x + width, y + height]).toEqual([expect.closeTo(frame.width), expect.closeTo(frame.height)]);
  });

  it('has title and legend on one of them', () => {
    const { sheets, frame } = wallOf(five, grid);
    const grouping = groupPeople(five.people, 'standing');
    const { legend } = layChart(five, grouping, WORDS, frame);
    const tops = legend.shapes.flatMap(({ attributes: { x = 0, y = 0 } }) => [
      { x: Number(x), y: Number(y), width: 1, height: 1 },
    ]);
    const { window } = sheets[3]!;
    for (const spot of tops.filter(({ y }) => y > 0)) expect(overlap(spot, window)).toBe(true);
  });

  it('stands its sheets upright where that uses more of them', () => {
    const tall = { ...five, people: five.people.map((one) => ({ ...one, x: 0, y: one.x * 4 })) };
    expect([wallOf(five, grid).isUpright, wallOf(tall, grid).isUpright]).toEqual([false, true]);
  });
});

describe('letters on paper', () => {
  it('are estimated, wide ones wider, and what stands above others without width', () => {
    expect(widthOf('mmm', 10)).toBeGreaterThan(widthOf('iii', 10));
    expect(widthOf('a\u0301', 10)).toBe(widthOf('a', 10));
    expect(widthOf('Ruth', 10, true)).toBeGreaterThan(widthOf('Ruth', 10));
  });

  it('are left out at the end of what does not fit', () => {
    expect(fitting('Back half nights', 500, 10)).toBe('Back half nights');
    const cut = fitting('Back half nights', 50, 10);
    expect(cut).toMatch(/…$/);
    expect(widthOf(cut, 10)).toBeLessThanOrEqual(50);
  });

  it('begin from the right where their first does', () => {
    expect(['نادية F', '٣ נתן', 'Ruth نادية', '😀', ''].map(isRightToLeft)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

it('a sheet of the Letter kind is 11 by 8.5 inches', () => {
  const { width, height } = sheetOf('letter', false);
  expect([width / 96, height / 96]).toEqual([expect.closeTo(11), expect.closeTo(8.5)]);
});

describe('a PNG', () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const header = '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489';
  const rest = '0000000049454e44ae426082';

  it.each([
    [300, '00000009704859730' + '0002e2300002e230178a53f76'],
    [72, '00000009704859730' + '0000b1300000b1301009a9c18'],
  ])('says that it is printed at %i dots to the inch, as other programs write it', (dots, chunk) => {
    expect(withDots(bytes(header + rest), dots)).toEqual(bytes(header + chunk + rest));
  });

  it('that is none stays as it is', () => {
    expect(withDots(bytes('00'), 300)).toEqual(bytes('00'));
  });
});
