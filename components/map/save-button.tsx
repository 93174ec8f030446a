'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Colouring } from '@/lib/map/groups';
import type { Mark } from '@/lib/map/picture';
import { photograph } from './photograph';
import type { Stage } from './stage';
import { useMapWords } from './words';

type Props = {
  stage: Stage | null;
  colouring: Colouring;
  marks: readonly Mark[];
  codeName: string;
  today: string;
  /** Whether names are in the picture. */
  named: boolean;
};

/**
 * Saves the view as a PNG with its legend: without a name unless what people are called on the screen is asked for. The
 * file's name says the day and nothing else.
 */
export function SaveButton({ stage, colouring, marks, codeName, today, named }: Props) {
  const t = useTranslations('map');
  const trust = useTranslations('trust.short');
  const format = useFormatter();
  const { groupOf } = useMapWords();
  const [saving, setSaving] = useState(false);
  const save = async (calling: boolean): Promise<void> => {
    const scene = stage?.scene();
    if (!stage || !scene) return;
    setSaving(true);
    const day = format.dateTime(new Date(today), { dateStyle: 'long', timeZone: 'UTC' });
    const people = scene.picture.people.map((person) => (calling ? person : { ...person, short: '' }));
    const blob = await photograph(
      stage,
      { ...scene, picture: { ...scene.picture, people } },
      {
        caption: t('png.caption', { campaign: codeName, day }),
        note: named && calling ? t('png.note') : '',
        trust: (level) => trust(`${level}`),
        marks: new Map(marks.map((mark) => [mark, t(`mark.${mark}`)])),
        groups: scene.grouping.groups.map(({ key }) => groupOf(colouring, key)),
      },
    );
    download(blob, `${t('png.file')}-${today}.png`);
    setSaving(false);
  };
  const button = (calling: boolean, words: string) => (
    <button
      type="button"
      disabled={!stage || saving}
      className="border-rule bg-raised hover:bg-ink hover:text-paper rounded-card min-h-11 border px-3 text-sm font-semibold"
      onClick={() => {
        void save(calling);
      }}
    >
      {words}
    </button>
  );
  return (
    <div className="flex gap-2 md:absolute md:end-3 md:bottom-3 md:z-10">
      {button(false, saving ? t('png.saving') : t('png.save'))}
      {named && button(true, t('png.named'))}
    </div>
  );
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
