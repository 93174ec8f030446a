import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { Boss } from '@/lib/jobs/boss';
import type { JobData, JobName } from '@/lib/jobs/kinds';
import type { Work } from '@/lib/jobs/lane';
import { Machine } from '@/lib/jobs/machine';
import { placeInLine, sendJob, workOn } from '@/lib/jobs/queue';

const url = process.env['DATABASE_URL']!;
const machines: Machine[] = [];

async function machineWith(works: Partial<Record<JobName, Work>>): Promise<Machine> {
  const machine = new Machine(url, new Map(Object.entries(works) as [JobName, Work][]));
  machines.push(machine);
  await machine.open(new Map());
  return machine;
}

async function ask<Row extends object>(text: string): Promise<Row[]> {
  const session = new Client({ connectionString: url });
  await session.connect();
  const { rows } = await session.query<Row>(text);
  await session.end();
  return rows;
}

const countJobs = async () =>
  (await ask<{ count: number }>('SELECT count(*)::int AS count FROM pgboss.job'))[0]!.count;

/** A promise to be kept from outside. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

afterEach(async () => {
  await Promise.all(machines.splice(0).map((machine) => machine.stop()));
});

describe('two machines at one queue', () => {
  test('of 50 jobs each is done once, by whichever takes it, and nothing stays of them', async () => {
    const done: [machine: string, number: number][] = [];
    const allDone = gate();
    const workOf = (machine: string) => (data: JobData) => {
      done.push([machine, Number(data['number'])]);
      if (done.length === 50) allDone.open();
      return new Promise<void>((resolve) => setTimeout(resolve, 5));
    };
    const [one] = await Promise.all([
      machineWith({ layout: workOf('one') }),
      machineWith({ layout: workOf('other') }),
    ]);
    for (let number = 0; number < 50; number += 1) await one.send('layout', { number });
    await allDone.opened;
    expect(done.map(([, number]) => number).sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    await expect.poll(countJobs).toBe(0);
    expect(done).toHaveLength(50);
  });

  test('what may run once in all does so on one machine at a time, the others in line', async () => {
    const [first, second] = [gate(), gate()];
    const running: string[] = [];
    const work: Work = async ({ number }) => {
      running.push(`begin ${number}`);
      await (number === 1 ? first : second).opened;
      running.push(`end ${number}`);
    };
    const [one, other] = await Promise.all([machineWith({ import: work }), machineWith({ import: work })]);
    expect(await one.send('import', { number: 1 }, 'first')).toBe(true);
    await expect.poll(() => running).toEqual(['begin 1']);
    expect(await other.send('import', { number: 2 }, 'second')).toBe(true);
    expect(await other.send('import', { number: 2 }, 'second')).toBe(false);
    expect(await one.placeOf('import', 'first')).toBe(0);
    expect(await one.placeOf('import', 'second')).toBe(1);
    first.open();
    await expect.poll(() => running).toEqual(['begin 1', 'end 1', 'begin 2']);
    second.open();
    await expect.poll(countJobs).toBe(0);
    expect(await other.placeOf('import', 'second')).toBeNull();
  });

  test('a job whose machine was killed is taken by another, and the dead one can end nothing', async () => {
    const dead = new Boss(url, () => undefined);
    await dead.open();
    await dead.add('answer', { id: randomUUID() });
    const taken = (await dead.take('answer'))!;
    expect(taken.turn).toBe(0);
    const going = gate();
    let turns = 0;
    await machineWith({
      answer: () => {
        turns += 1;
        return going.opened;
      },
    });
    // Nobody takes it from a machine that is heard of.
    expect(await dead.beat(taken)).toBe(true);
    await ask(`UPDATE pgboss.job SET started_on = now() - interval '1 minute'`);
    await expect.poll(() => turns).toBe(1);
    expect(await dead.beat(taken)).toBe(false);
    await dead.end(taken);
    expect(await countJobs()).toBe(1);
    going.open();
    await expect.poll(countJobs).toBe(0);
    expect(turns).toBe(1);
    await dead.close();
  });

  test('a machine that is asked to stop hands back what it cannot end', async () => {
    const never = gate();
    let isBegun = false;
    const stopping = await machineWith({
      answer: () => {
        isBegun = true;
        return never.opened;
      },
    });
    await stopping.send('answer', { number: 7 });
    await expect.poll(() => isBegun).toBe(true);
    const numbers: unknown[] = [];
    await machineWith({
      answer: ({ number }) => {
        numbers.push(number);
        return Promise.resolve();
      },
    });
    // Nobody takes what is being done.
    expect(numbers).toEqual([]);
    await stopping.stop(200);
    await expect.poll(() => numbers).toEqual([7]);
    never.open();
  });

  test('a database that breaks off is looked for again, and what was being done then comes to its end', async () => {
    const first = gate();
    const numbers: unknown[] = [];
    const machine = await machineWith({
      answer: async ({ number }) => {
        if (number === 1) await first.opened;
        numbers.push(number);
      },
    });
    await machine.send('answer', { number: 1 });
    await machine.send('answer', { number: 2 });
    await ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'woven-jobs' AND datname = current_database()`,
    );
    first.open();
    await expect.poll(countJobs).toBe(0);
    expect(numbers).toEqual([1, 2]);
  });

  test('a restore takes the jobs of the world before away, and the queue is made anew', async () => {
    const numbers: unknown[] = [];
    const work: Work = ({ number }) => Promise.resolve(void numbers.push(number));
    const [one] = await Promise.all([machineWith({ answer: work }), machineWith({ answer: work })]);
    await ask('DROP SCHEMA pgboss CASCADE');
    await expect.poll(() => one.send('answer', { number: 1 }).catch(() => false)).toBe(true);
    await expect.poll(() => numbers).toEqual([1]);
  });

  test('what fails is tried again as often as its kind says, and keeps no message', async () => {
    let tries = 0;
    const fail = () => {
      tries += 1;
      throw new Error('Ruth Vega');
    };
    const machine = await machineWith({ answer: fail, layout: fail });
    await machine.send('answer', { number: 1 });
    await expect.poll(() => tries).toBe(2);
    await expect.poll(countJobs).toBe(0);
    await machine.send('layout', { number: 1 });
    const kept = () =>
      ask<{ state: string; text: string }>('SELECT state, j::text AS text FROM pgboss.job j');
    await expect.poll(async () => (await kept())[0]?.state).toBe('retry');
    expect((await kept())[0]?.text).not.toContain('Ruth');
    await ask('DELETE FROM pgboss.job');
  });
});

describe('where no queue runs', () => {
  test('work is done in place, and two alike are one', async () => {
    const going = gate();
    let turns = 0;
    workOn('layout', async () => {
      turns += 1;
      await going.opened;
    });
    const sent = await sendJob('layout', { number: 1 }, { once: 'alike' });
    const again = await sendJob('layout', { number: 1 }, { once: 'alike' });
    expect([sent.isNew, again.isNew]).toEqual([true, false]);
    expect(await placeInLine('layout', 'alike')).toBe(0);
    going.open();
    await sent.inPlace;
    expect(turns).toBe(1);
    expect(await placeInLine('layout', 'alike')).toBeNull();
  });

  test('a job carries nothing that could be read', async () => {
    await expect(sendJob('layout', { name: 'Ruth Vega' })).rejects.toThrow('name is none of them');
    await expect(sendJob('layout', { name: 'Ruth Vega' })).rejects.not.toThrow('Ruth');
  });
});
