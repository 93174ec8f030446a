'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Colouring } from '@/lib/map/groups';
import type { Mark } from '@/lib/map/picture';
import { SHOWN, type Shown } from '@/lib/shown/shown';
import { askLabels, type PictureLabels } from './ask-labels';
import { photograph } from './photograph';
import type { Stage } from './stage';
import { useMapWords } from './words';

type Props = {
  stage: Stage | null;
  colouring: Colouring;
  marks: readonly Mark[];
  codeName: string;
  today: string;
  /** `/campaigns/ID`. */
  campaign: string;
};

/**
 * Saves the view as a PNG with its legend, naming people the most careful way unless another is chosen; what it calls them
 * comes from the server, whatever the screen shows. The file's name says the day and nothing else.
 */
export function SaveButton(props: Props) {
  const { stage, campaign, today } = props;
  const t = useTranslations('map.png');
  const shown = useTranslations('shown');
  const menu = useRef<HTMLDetailsElement>(null);
  const [state, setState] = useState<'ready' | 'saving' | 'failed'>('ready');
  const draw = useDrawing(props);
  const save = async (as: Shown): Promise<void> => {
    const ids = stage?.scene()?.picture.people.map(({ id }) => id) ?? [];
    setState('saving');
    const told = await askLabels(campaign, as, ids);
    if (told === 'prove') {
      window.location.assign(`/prove?to=${encodeURIComponent(`${campaign}/map`)}`);
      return;
    }
    const blob = told && (await draw(told).catch(() => null));
    if (blob) download(blob, `${t('file')}-${today}.png`);
    if (blob && menu.current) menu.current.open = false;
    setState(blob ? 'ready' : 'failed');
  };
  return (
    <details ref={menu} className="relative md:absolute md:end-3 md:bottom-3 md:z-20">
      <summary className="border-rule bg-raised hover:bg-ink hover:text-paper rounded-card flex min-h-11 items-center border px-3 text-sm font-semibold">
        {state === 'saving' ? t('saving') : t('save')}
      </summary>
      <div className="border-rule bg-raised absolute end-0 bottom-full z-20 mb-1 w-72 max-w-[calc(100vw-2rem)] border py-2">
        <p className="px-4 font-semibold">{shown('fileLabel')}</p>
        <p className="text-soft px-4 pb-1 text-sm">{shown('fileHint')}</p>
        {state === 'failed' && (
          <p role="alert" className="border-thread bg-thread-wash border-s-4 px-4 py-2 text-sm">
            {t('failed')}
          </p>
        )}
        {SHOWN.toReversed().map((way) => (
          <button
            key={way}
            type="button"
            disabled={!stage || state === 'saving'}
            className="hover:bg-sunk flex min-h-11 w-full items-center px-4 text-start"
            onClick={() => {
              void save(way);
            }}
          >
            {shown(`way.${way}`)}
          </button>
        ))}
      </div>
    </details>
  );
}

/** Draws the view as it is seen, with other words beside people. */
function useDrawing({ stage, colouring, marks, codeName, today }: Props) {
  const t = useTranslations('map');
  const trust = useTranslations('trust.short');
  const format = useFormatter();
  const { groupOf } = useMapWords();
  return async ({ shown, labels }: PictureLabels): Promise<Blob | null> => {
    const scene = stage?.scene();
    if (!stage || !scene) return null;
    const day = format.dateTime(new Date(today), { dateStyle: 'long', timeZone: 'UTC' });
    const people = scene.picture.people.map((person) => ({ ...person, short: labels.get(person.id) ?? '' }));
    return photograph(
      stage,
      { ...scene, picture: { ...scene.picture, people } },
      {
        caption: t('png.caption', { campaign: codeName, day }),
        note: shown === 'names' ? t('png.note') : '',
        trust: (level) => trust(`${level}`),
        marks: new Map(marks.map((mark) => [mark, t(`mark.${mark}`)])),
        groups: scene.grouping.groups.map(({ key }) => groupOf(colouring, key)),
      },
    );
  };
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
