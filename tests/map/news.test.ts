import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked, asking, askIn, heardOf, startNews, tryAgainIn } from '@/lib/map/news';

describe('when a page asks for a new picture', () => {
  test('not for the revision it was drawn from, and a moment after the first it did not know', () => {
    expect(askIn(heardOf(startNews(7), 7), 0)).toBeNull();
    expect(askIn(startNews(null), 0)).toBeNull();
    const wait = askIn(heardOf(startNews(7), 8), 0);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThan(500);
  });

  test('once for all that comes while it waits and while it asks', () => {
    const before = heardOf(heardOf(startNews(7), 8), 9);
    const waiting = asking(before, 100);
    expect(askIn(waiting, 150)).toBeNull();
    expect(askIn(asked(waiting, true, before, 200), 300)).toBeNull();
    const meanwhile = heardOf(waiting, 10);
    expect(askIn(asked(meanwhile, true, before, 200), 300)).toBe(800);
  });

  test('again, but later, where the picture did not come', () => {
    const before = heardOf(startNews(7), 8);
    const failed = asked(asking(before, 100), false, before, 200);
    expect(askIn(failed, 200)).toBe(5_000);
  });

  test('never more than once a second, however many changes there are, and never for nothing', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (moments) => {
        let news = startNews(0);
        let now = 0;
        let revision = 0;
        const times: number[] = [];
        for (const [passed, isChange] of moments) {
          const wait = askIn(news, now);
          now += passed;
          if (wait !== null && wait <= passed) {
            times.push(now);
            const before = news;
            news = asked(asking(news, now), true, before, now);
            expect(askIn(news, now)).toBeNull();
          }
          if (isChange) news = heardOf(news, ++revision);
        }
        times.forEach((time, at) => {
          expect(time - (times[at - 1] ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
        });
        expect(times.length).toBeLessThanOrEqual(revision);
      }),
    );
  });

  test('the waits between tries grow to a minute and are never the same for everybody', () => {
    expect(tryAgainIn(0, 0)).toBe(500);
    expect(tryAgainIn(3, 0.999)).toBeLessThanOrEqual(8_000);
    expect(tryAgainIn(40, 0.5)).toBe(45_000);
    expect(tryAgainIn(40, 0.999)).toBeLessThanOrEqual(60_000);
  });
});
