'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type SubmitEvent } from 'react';
import { TrustChoice } from '@/components/ties/trust-choice';
import { VoiceChoice } from '@/components/ties/voice-choice';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FormProblems } from '@/components/ui/form-problems';
import { DateInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { LineChoice } from '@/lib/map/drawing';
import type { MapPerson } from '@/lib/map/picture';
import type { Trust } from '@/lib/web/trust';
import { Panel } from './panel';
import type { LineProblems } from './use-drawing';
import { useMapWords } from './words';

type Props = {
  first: MapPerson;
  second: MapPerson;
  /** What the line between them is now; null where there is none. */
  now: Trust | null;
  today: string;
  saving: boolean;
  /** Nobody knows whether the last try was written down. */
  lost: boolean;
  problems: LineProblems;
  onSave: (choice: LineChoice) => void;
  onClose: () => void;
};

const ASIDE = ['told', 'ratedOn'];

/** A line was drawn to somebody: which of the five levels is it? What was chosen stays until it is saved or left. */
export function DrawSheet(props: Props) {
  const { first, second, now, today, saving, lost, problems, onSave, onClose } = props;
  const t = useTranslations('map.draw');
  const between = useTranslations('map.panel');
  const ties = useTranslations('ties');
  const trust = useTranslations('trust.short');
  const { nameOf } = useMapWords();
  const form = useId();
  const worded = useWorded(problems);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!saving) onSave(choiceFrom(new FormData(event.currentTarget)));
  };
  return (
    <Panel
      tall
      kicker={now === null ? t('new') : t('now', { trust: trust(`${now}`) })}
      title={between('between', { first: nameOf(first), second: nameOf(second) })}
      onClose={onClose}
      actions={
        <Button type="submit" form={form} tone="main" className="grow" disabled={saving}>
          {saving ? t('saving') : t('save')}
        </Button>
      }
    >
      <form id={form} noValidate className="grid gap-4" onSubmit={send}>
        <Trouble lost={lost} said={[...worded.of('trust'), ...worded.general]} />
        <TrustChoice chosen="" problems={[]} />
        <Disclosure summary={t('who')} open={ASIDE.some((field) => worded.of(field).length > 0)}>
          <div className="grid gap-4">
            <VoiceChoice
              first={{ id: first.id, name: nameOf(first) }}
              second={{ id: second.id, name: nameOf(second) }}
              chosen="organizer"
              problems={worded.of('told')}
            />
            <DateInput
              name="ratedOn"
              label={ties('ratedOn')}
              defaultValue={today}
              max={today}
              problems={worded.of('ratedOn')}
            />
          </div>
        </Disclosure>
        <p className="text-soft text-sm">{t('whoHint')}</p>
      </form>
    </Panel>
  );
}

/** What kept the line from being saved, above the choice and in sight: five levels are longer than the sheet. */
function Trouble({ lost, said }: { lost: boolean; said: readonly string[] }) {
  const t = useTranslations('map.draw');
  const ties = useTranslations('ties');
  const top = useRef<HTMLDivElement>(null);
  const words = said.join(' ');
  useEffect(() => {
    if (lost || words !== '') top.current?.scrollIntoView({ block: 'nearest' });
  }, [lost, words]);
  return (
    <div ref={top}>
      {lost ? (
        <Notice tone="care" role="alert" title={t('lostTitle')}>
          {t('lost')}
        </Notice>
      ) : (
        <FormProblems title={ties('notSaved')} problems={said.map((one) => ({ words: one }))} />
      )}
    </div>
  );
}

function choiceFrom(form: FormData): LineChoice {
  const textOf = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { trust: textOf('trust'), told: textOf('told'), ratedOn: textOf('ratedOn') };
}

function useWorded(problems: LineProblems) {
  const t = useTranslations('problems');
  const of = (field: string): readonly string[] =>
    (problems[field] ?? []).map(({ key, values }) => t(key, values));
  const placed = ['trust', ...ASIDE];
  const general = Object.keys(problems).filter((field) => !placed.includes(field));
  return { of, general: general.flatMap(of) };
}
