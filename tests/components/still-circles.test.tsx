import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { StillCircles } from '@/components/map/still-circles';
import { columnsOf } from '@/lib/map/lines';
import type { MapCircle } from '@/lib/map/picture';
import { show } from './map-people';

afterEach(cleanup);

function circle(x: number, said: Partial<MapCircle> = {}): MapCircle {
  return {
    x,
    y: 0,
    radius: 400,
    people: 43,
    department: null,
    shift: null,
    standings: [0, 3, 0, 0, 0, 0, 0, 40],
    ...said,
  };
}

const picture = {
  circles: [circle(0, { department: 'Pack', shift: 'Front half days', people: 143 }), circle(2_000)],
  circleOf: [0, 0, 1],
  lines: columnsOf([
    [0, 1, 1],
    [0, 2, 2],
  ]),
  solidThreshold: 3,
};

describe('the still picture of a large web', () => {
  it('says each circle by what its people share and how many they are, and leads to them', () => {
    show(<StillCircles picture={picture} links={['/coworkers?department=Pack', null]} />);
    const pack = screen.getByRole('link', { name: 'Pack · Front half days, 143 people' });
    expect(pack.getAttribute('href')).toBe('/coworkers?department=Pack');
    expect(screen.getByRole('img', { name: 'A circle of 43' })).toBeTruthy();
  });

  it('draws a ring with those in danger thicker, and a bundle between two circles', () => {
    show(<StillCircles picture={picture} />);
    const [danger, woven] = ['.stroke-thread', '.stroke-green'].map((one) =>
      Number(document.querySelector(one)?.getAttribute('stroke-width')),
    );
    expect(danger).toBeGreaterThan(woven!);
    expect(document.querySelectorAll('path.stroke-ink')).toHaveLength(1);
  });
});
