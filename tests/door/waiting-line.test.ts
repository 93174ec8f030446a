import { describe, expect, test } from 'vitest';
import { Room } from '@/lib/door/room';
import { WaitingLine } from '@/lib/door/waiting-line';

const PATIENCE = { most: 5, few: 0, calm: 2_000, crowded: 300 };

/** A line before one room, and what became of whom. */
function line(places = 1, few = 0) {
  let now = 0;
  const said: string[] = [];
  const waiting = new WaitingLine(
    () => places,
    { ...PATIENCE, few },
    () => now,
  );
  const come = (name: string, isFirst = false) =>
    waiting.come({ isFirst, enter: () => said.push(`${name} in`), refuse: () => said.push(`${name} away`) });
  const after = (milliseconds: number) => {
    now += milliseconds;
    waiting.look();
  };
  return { waiting, said, come, after };
}

describe('the line before the door', () => {
  test('lets in while there is a place, then who comes first, and sendings before all', () => {
    const { said, come } = line();
    const leave = come('a');
    const leaveB = come('b');
    const leaveC = come('c', true);
    expect(said).toEqual(['a in']);
    leave();
    leaveC();
    leaveB();
    expect(said).toEqual(['a in', 'c in', 'b in']);
  });

  test('every fourth is who waited longest, so that readers come in too', () => {
    const { said, come, after } = line();
    let leave = come('zero');
    const reader = come('reader');
    after(1);
    const sendings = ['1', '2', '3', '4'].map((name) => come(name, true));
    for (const next of [...sendings.slice(0, 3), reader]) {
      leave();
      leave = next;
    }
    expect(said).toEqual(['zero in', '1 in', '2 in', '3 in', 'reader in']);
  });

  test('who left while waiting is passed by, and gives no place back twice', () => {
    const { said, come, waiting } = line();
    const leave = come('a');
    come('b')();
    come('c');
    leave();
    leave();
    expect(said).toEqual(['a in', 'c in']);
    expect([waiting.inside, waiting.waiting]).toEqual([1, 0]);
  });

  test('a rush may wait two seconds', () => {
    const { said, come, after } = line();
    const leave = come('a');
    come('b');
    after(1_900);
    expect(said).toEqual(['a in']);
    leave();
    expect(said).toEqual(['a in', 'b in']);
  });

  test('when there was a line all the time nobody waits longer than a moment, and it is calm again once it was empty', () => {
    const { said, come, after, waiting } = line();
    const leave = come('a');
    come('b');
    after(2_100);
    expect(said).toEqual(['a in', 'b away']);
    come('c');
    after(200);
    const leaveD = come('d');
    after(200);
    expect(said).toEqual(['a in', 'b away']);
    leaveD();
    leave();
    after(10);
    expect(waiting.waiting).toBe(0);
  });

  test('a few are served on the slowest machine, and told to come again only when it hangs', () => {
    const { said, come, after } = line(1, 2);
    come('a');
    for (const name of ['b', 'c', 'd']) come(name);
    after(2_100);
    expect(said, 'more than a few').toEqual(['a in', 'b away']);
    after(15_000);
    expect(said).toEqual(['a in', 'b away']);
    after(5_000);
    expect(said).toEqual(['a in', 'b away', 'c away', 'd away']);
  });

  test('past its bound it turns away at once', () => {
    const { said, come } = line();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) come(name);
    expect(said).toEqual(['a in', 'g away']);
  });
});

/** A room whose thread is so busy, looked at a hundred times. */
function roomAt(utilization: number, waiting: number, took: number): number {
  const room = new Room(() => ({ idle: 0, active: 0, utilization }));
  for (let times = 0; times < 50; times++) room.note(took);
  for (let look = 0; look < 100; look++) room.look(waiting);
  return room.places;
}

test('the room grows while somebody waits for nothing, and shrinks while those inside keep each other waiting', () => {
  const usual = roomAt(0.5, 0, 50);
  expect(roomAt(0.3, 3, 5_000), 'they wait for something else').toBeGreaterThan(usual);
  expect(roomAt(1, 3, 50), 'busy and quick').toBeGreaterThan(usual);
  expect(roomAt(1, 3, 600), 'busy, and long enough').toBe(usual);
  expect(roomAt(1, 3, 5_000), 'busy and slow').toBeLessThan(usual);
  expect(roomAt(0.3, 3, 5_000)).toBeLessThan(100);
});

test('the room is as usual again soon after', () => {
  let utilization = 1;
  const room = new Room(() => ({ idle: 0, active: 0, utilization }));
  const usual = room.places;
  for (let look = 0; look < 100; look++) {
    room.note(5_000);
    room.look(3);
  }
  expect(room.places).toBeLessThan(usual);
  utilization = 0.4;
  for (let look = 0; look < 30; look++) room.look(0);
  expect(room.places).toBe(usual);
});
