'use client';

import { useTranslations } from 'next-intl';
import { useState, type KeyboardEvent } from 'react';
import { fillOf } from '@/components/map/colours';
import { walkTo, type Direction } from '@/lib/map/walk';
import type { Drawn, WebPicture } from '@/lib/what-if/picture';
import { upright, viewBoxOf } from './web-frame';
import { WebLines } from './web-lines';

type Props = { picture: WebPicture; picked: ReadonlySet<string>; toggle: (id: string) => void };

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The web to pick people on: a click or the space bar picks, the arrow keys walk from person to person. */
export function PickOnWeb(props: Props) {
  const t = useTranslations('whatIf');
  return (
    <div className="grid content-start gap-2">
      <p className="text-soft text-sm">{t('form.pickOnWeb')}</p>
      <Web {...props} className="max-md:hidden" />
      <Web {...props} picture={upright(props.picture)} className="md:hidden" />
    </div>
  );
}

function Web({ picture, picked, toggle, className }: Props & { className: string }) {
  const t = useTranslations('whatIf');
  const [at, setAt] = useState(0);
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const one = picture.people[at];
    if (!one) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      toggle(one.id);
      return;
    }
    const direction = KEYS[event.key];
    if (!direction) return;
    event.preventDefault();
    const others = picture.people.map(({ x, y }, place) => ({ x, y, at: place }));
    const next = walkTo(one, others, direction);
    if (next === null) return;
    setAt(next);
    const list = event.currentTarget.querySelectorAll<SVGGElement>('[role=checkbox]');
    list[next]?.focus();
  };
  return (
    <svg
      viewBox={viewBoxOf(picture)}
      role="group"
      aria-label={t('form.webLabel')}
      onKeyDown={onKeyDown}
      className={`border-rule bg-paper block h-auto w-full border select-none ${className}`}
    >
      <WebLines picture={picture} isDrawn={() => true} />
      {picture.people.map((one, place) => (
        <g
          key={one.id}
          role="checkbox"
          aria-checked={picked.has(one.id)}
          aria-label={one.label}
          tabIndex={place === at ? 0 : -1}
          onClick={() => {
            setAt(place);
            toggle(one.id);
          }}
          className="group/one focus-visible:outline-ink cursor-pointer outline-offset-2 focus-visible:outline-3"
        >
          <Disc one={one} isPicked={picked.has(one.id)} />
        </g>
      ))}
    </svg>
  );
}

function Disc({ one, isPicked }: { one: Drawn; isPicked: boolean }) {
  const { x, y, radius, standing, label, short } = one;
  const arm = radius + 4;
  return (
    <>
      <title>{label}</title>
      {/* A thumb is wider than a disc. */}
      <circle cx={x} cy={y} r={radius + 9} className="fill-transparent" />
      {one.onCommittee && (
        <circle cx={x} cy={y} r={radius + 4} className="stroke-ink fill-paper" strokeWidth="2.5" />
      )}
      <circle
        cx={x}
        cy={y}
        r={radius}
        className={fillOf(standing === null ? 'none' : `standing-${standing}`)}
      />
      {isPicked && (
        <path
          d={`M${String(x - arm)} ${String(y - arm)}L${String(x + arm)} ${String(y + arm)}M${String(x + arm)} ${String(y - arm)}L${String(x - arm)} ${String(y + arm)}`}
          className="stroke-ink"
          strokeWidth="5"
          strokeLinecap="round"
        />
      )}
      <text
        x={x}
        y={y + radius + 17}
        textAnchor="middle"
        fontSize="16"
        paintOrder="stroke"
        strokeWidth="5"
        strokeLinejoin="round"
        className={`fill-ink stroke-paper font-semibold ${isPicked ? '' : 'invisible group-hover/one:visible group-focus/one:visible'}`}
      >
        {short}
      </text>
    </>
  );
}
