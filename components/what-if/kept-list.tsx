'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { Button } from '@/components/ui/button';
import { DayWords } from '@/components/ui/day-words';
import { TextInput } from '@/components/ui/inputs';
import type { FormAnswer } from '@/lib/forms/answer';
import type { Compared } from '@/lib/what-if/kept';
import type { FormState } from './form-state';
import { useMoveWords } from './move-words';

type Submit = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** What may be done with a kept scenario besides playing it. */
export type KeptDeeds = { readonly rename: Submit; readonly remove: Submit };

type Props = FormState & { kept: readonly Compared[]; deeds: KeptDeeds };

/** What was kept, the latest first, each held against the web of today. */
export function KeptList({ kept, send, pending, deeds }: Props) {
  const t = useTranslations('whatIf.kept');
  return (
    <section id="kept" aria-labelledby="kept-title" className="grid gap-4">
      <h2 id="kept-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {kept.length === 0 ? (
        <p className="text-soft max-w-[68ch]">{t('none')}</p>
      ) : (
        <ul className="border-ink border-t-2">
          {kept.map((one) => (
            <li key={one.id} className="border-hairline grid gap-2 border-b py-3">
              <Entry one={one} />
              <form {...send}>
                <input type="hidden" name="asked" value="again" />
                <input type="hidden" name="scenarioId" value={one.id} />
                <Button tone="quiet" disabled={pending} className="-ms-2">
                  {t('again')}
                </Button>
              </form>
              {one.isOwn && <Change one={one} deeds={deeds} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Change({ one, deeds }: { one: Compared; deeds: KeptDeeds }) {
  const t = useTranslations('whatIf.kept');
  const hidden = { scenarioId: one.id };
  return (
    <details className="group">
      <summary className="text-soft inline-flex min-h-11 items-center underline underline-offset-4">
        {t('change')}
      </summary>
      <div className="grid max-w-md gap-4 py-2">
        <AnsweredForm
          action={deeds.rename}
          hidden={hidden}
          versions={{ was: { name: one.name ?? '' }, label: () => t('newName') }}
          submit={t('rename')}
          tone="plain"
          lay="inline"
        >
          {({ value, problems }) => (
            <TextInput
              name="name"
              id={`name-${one.id}`}
              label={t('newName')}
              maxLength={120}
              autoComplete="off"
              defaultValue={value('name', one.name ?? '')}
              problems={problems('name')}
            />
          )}
        </AnsweredForm>
        <AnsweredForm action={deeds.remove} hidden={hidden} submit={t('remove')} tone="loss" lay="inline" />
      </div>
    </details>
  );
}

function Entry({ one: { name, moves, then, now } }: { one: Compared }) {
  const t = useTranslations('whatIf.kept');
  const moveOf = useMoveWords();
  const what = moves.map(moveOf).join(', ');
  const day = () => <DayWords day={then.on} />;
  return (
    <div>
      <p className="font-semibold">{name ?? t('unnamed', { what })}</p>
      {name !== null && <p className="text-soft text-sm">{t('what', { what })}</p>}
      <p>
        {now
          ? t.rich('comparison', { day, then: then.stranded, now: now.stranded })
          : t.rich('thenOnly', { day, then: then.stranded })}
      </p>
    </div>
  );
}
