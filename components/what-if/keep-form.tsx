'use client';

import { useTranslations } from 'next-intl';
import { OnceField } from '@/components/forms/once-field';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { textOf } from '@/lib/forms/answer';
import type { Told } from '@/lib/what-if/told';
import type { FormState } from './form-state';

/** Keeps what was played under a name, to be compared with a later web. */
export function KeepForm({ state, send, pending, told }: FormState & { told: Told }) {
  const t = useTranslations('whatIf.keep');
  const refusal = state?.keepRefused ?? null;
  const words = useProblemWords(refusal);
  return (
    <form {...send} noValidate className="grid max-w-md gap-3">
      <OnceField />
      <input type="hidden" name="asked" value="keep" />
      <input type="hidden" name="moves" value={JSON.stringify(told.moves)} />
      <TextInput
        name="name"
        label={t('name')}
        hint={t('hint')}
        maxLength={120}
        autoComplete="off"
        defaultValue={refusal ? textOf(refusal.entered, 'name') : ''}
        problems={words.of('name')}
      />
      <div>
        <Button disabled={pending}>{t('keep')}</Button>
      </div>
    </form>
  );
}
