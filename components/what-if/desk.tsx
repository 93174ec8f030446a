'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import type { Compared } from '@/lib/what-if/kept';
import type { Choices } from '@/lib/what-if/candidates';
import type { WebPicture } from '@/lib/what-if/picture';
import { listOf } from '@/lib/forms/answer';
import type { Told, WhatIfState } from '@/lib/what-if/told';
import { Again } from './again';
import type { FormState } from './form-state';
import { KeepForm } from './keep-form';
import { KeptList, type KeptDeeds } from './kept-list';
import { MoveForm } from './move-form';
import { Outcome } from './outcome';
import { Steps } from './steps';

type Props = {
  /** Answers every button of the page. */
  submit: (before: WhatIfState, form: FormData) => Promise<WhatIfState>;
  choices: Choices;
  picture: WebPicture | null;
  campaign: string;
  kept: readonly Compared[];
  deeds: KeptDeeds;
};

/** The page's forms and what they answer: all in the page, so that nothing of a scenario stands in an address. */
export function Desk({ submit, choices, picture, campaign, kept, deeds }: Props) {
  const t = useTranslations('whatIf');
  const { answer: state, form: send, pending, tries } = useSending(submit, null);
  const told = state?.told ?? null;
  // Without JavaScript the page is drawn anew with each answer, and picks are what was entered.
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(listOf(state?.entered, 'people')));
  const toggle = (id: string): void => {
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const form = { state, send, pending };
  return (
    <div className="grid gap-12" aria-busy={pending}>
      <MoveForm {...form} choices={choices} picture={picture} picked={picked} toggle={toggle} />
      <SendingNotice tries={tries} />
      {told && !told.steps && <Result {...form} told={told} picture={picture} campaign={campaign} />}
      <section aria-labelledby="steps-title" className="grid gap-4">
        <h2 id="steps-title" className="text-lg font-semibold">
          {t('steps.title')}
        </h2>
        <Steps {...form} campaign={campaign} />
        {told?.steps && told.moves.length > 0 && (
          <Result {...form} told={told} picture={picture} campaign={campaign} />
        )}
      </section>
      <KeptList {...form} kept={kept} deeds={deeds} />
    </div>
  );
}

type ResultProps = FormState & { told: Told; picture: WebPicture | null; campaign: string };

function Result({ told, picture, campaign, ...form }: ResultProps) {
  const { state } = form;
  return (
    // A new answer is read out: its sentence comes first.
    <div key={state?.turn} role="status" className="grid gap-8">
      {state?.kept && <Again kept={state.kept} told={told} />}
      <Outcome told={told} picture={picture} campaign={campaign} />
      <KeepForm {...form} told={told} />
    </div>
  );
}
