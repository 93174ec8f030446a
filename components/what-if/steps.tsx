'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { MOST_STEPS } from '@/lib/what-if/schema';
import type { StepsTold } from '@/lib/what-if/told';
import type { FormState } from './form-state';
import { Names } from './names';
import { StepsCurve } from './steps-curve';

/** Lets the boss move, one firing at a time, with a way back. */
export function Steps({ state, send, pending, campaign }: FormState & { campaign: string }) {
  const t = useTranslations('whatIf.steps');
  const steps = state?.told?.steps ?? null;
  return (
    <div className="grid gap-4">
      <p className="text-soft max-w-[68ch]">{t('how')}</p>
      {steps && <Taken steps={steps} campaign={campaign} />}
      <Buttons steps={steps} send={send} pending={pending} />
    </div>
  );
}

function Taken({ steps, campaign }: { steps: StepsTold; campaign: string }) {
  const t = useTranslations('whatIf.steps');
  const last = steps.moves.at(-1);
  if (!last) return null;
  const { reached, strands, name } = last;
  const taken = steps.moves.length;
  return (
    <div role="status" className="grid gap-4">
      <p className="text-lg font-semibold">
        {t('after', { steps: taken, reached, left: steps.workers - taken, strands, name })}
      </p>
      <StepsCurve steps={steps} />
      <Moves steps={steps} campaign={campaign} />
    </div>
  );
}

type ButtonsProps = Pick<FormState, 'send' | 'pending'> & { steps: StepsTold | null };

function Buttons({ steps, send, pending }: ButtonsProps) {
  const t = useTranslations('whatIf.steps');
  const taken = steps?.moves.length ?? 0;
  const goesOn = steps === null || (steps.goesOn && taken < MOST_STEPS);
  const form = { send, pending };
  return (
    <div className="flex flex-wrap gap-3">
      {goesOn ? (
        <StepForm {...form} steps={taken + 1} tone="plain" words={t('next')} />
      ) : (
        <p className="self-center">{t('end')}</p>
      )}
      {taken > 0 && <StepForm {...form} steps={taken - 1} tone="quiet" words={t('back')} />}
      {taken > 0 && <StepForm {...form} steps={0} tone="quiet" words={t('over')} />}
    </div>
  );
}

type StepFormProps = {
  send: FormState['send'];
  steps: number;
  tone: 'plain' | 'quiet';
  words: string;
  pending: boolean;
};

function StepForm({ send, steps, tone, words, pending }: StepFormProps) {
  return (
    <form {...send}>
      <input type="hidden" name="asked" value="step" />
      <input type="hidden" name="steps" value={steps} />
      <Button tone={tone} disabled={pending}>
        {words}
      </Button>
    </form>
  );
}

function Moves({ steps, campaign }: { steps: StepsTold; campaign: string }) {
  const t = useTranslations('whatIf.steps');
  return (
    <ol className="grid gap-x-8 sm:grid-cols-2">
      {steps.moves.map((move, place) => (
        <li key={move.id} className="border-hairline flex justify-between gap-3 border-b py-2">
          <span>
            <span className="text-soft">{place + 1}.</span> <Names people={[move]} campaign={campaign} />
          </span>
          <span className="text-soft">{t('strands', { count: move.strands })}</span>
        </li>
      ))}
    </ol>
  );
}
