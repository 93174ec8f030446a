'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { Disclosure } from '@/components/ui/disclosure';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { plainTexts } from '@/lib/forms/overtaken';
import { submitBurn, submitBurnWait, submitCancelBurn } from '@/lib/burning/actions';

type BurnSectionProps = {
  campaignId: string;
  /** Somebody was about to, and was asked for their passphrase in between. */
  begun: boolean;
  onHold: boolean;
  waitHours: number;
  leads: number;
  burn: {
    readonly askedBy: string;
    readonly askedByMe: boolean;
    readonly confirmedBy: string | null;
    readonly dueAt: Date | null;
  } | null;
};

/** Burning the campaign: asking for it, confirming it, calling it off. */
export function BurnSection(props: BurnSectionProps) {
  const { campaignId, begun, onHold, burn, leads } = props;
  const t = useTranslations('burning');
  if (burn) return <Pending campaignId={campaignId} burn={burn} />;
  if (onHold) return <p className="font-semibold">{t('onHold')}</p>;
  return (
    <div className="grid gap-4">
      <Disclosure summary={t('ask')} open={begun}>
        <div className="grid gap-4">
          <p>{t('what', { hours: props.waitHours })}</p>
          {leads < 2 ? (
            <p className="font-semibold">{t('oneLead')}</p>
          ) : (
            <BurnForm campaignId={campaignId} submit={t('askIt')} />
          )}
        </div>
      </Disclosure>
      <Disclosure summary={t('wait')}>
        <AnsweredForm
          action={submitBurnWait}
          submit={t('keepWait')}
          tone="plain"
          lay="inline"
          hidden={{ campaignId }}
          versions={{ was: plainTexts({ hours: props.waitHours }), label: () => t('hours') }}
        >
          {(answer) => (
            <TextInput
              name="hours"
              label={t('hours')}
              hint={t('hoursHint')}
              problems={answer.problems('hours')}
              defaultValue={answer.value('hours', String(props.waitHours))}
              inputMode="numeric"
              autoComplete="off"
            />
          )}
        </AnsweredForm>
      </Disclosure>
    </div>
  );
}

function Pending({ campaignId, burn }: { campaignId: string; burn: NonNullable<BurnSectionProps['burn']> }) {
  const t = useTranslations('burning');
  const format = useFormatter();
  const { askedBy, askedByMe, confirmedBy, dueAt } = burn;
  return (
    <Notice tone="danger" title={t('pending')}>
      <div className="grid gap-4">
        <p>
          {dueAt
            ? t('due', {
                askedBy,
                confirmedBy: confirmedBy ?? '',
                when: format.dateTime(dueAt, { dateStyle: 'full', timeStyle: 'short' }),
              })
            : t('unconfirmed', { askedBy })}
        </p>
        {!dueAt && !askedByMe && <BurnForm campaignId={campaignId} submit={t('confirmIt')} confirms />}
        {!dueAt && askedByMe && <p>{t('waitForOther')}</p>}
        <AnsweredForm
          action={submitCancelBurn}
          submit={t('cancelIt')}
          tone="main"
          lay="inline"
          hidden={{ campaignId }}
        />
      </div>
    </Notice>
  );
}

function BurnForm({
  campaignId,
  submit,
  confirms = false,
}: {
  campaignId: string;
  submit: string;
  confirms?: boolean;
}) {
  const t = useTranslations('burning');
  return (
    <AnsweredForm
      action={submitBurn}
      submit={submit}
      tone="loss"
      lay="inline"
      hidden={{ campaignId, ...(confirms && { confirms: 'yes' }) }}
    >
      {(answer) => (
        <TextInput
          name="codeName"
          id="burn-code-name"
          label={t('codeName')}
          problems={answer.problems('codeName')}
          autoComplete="off"
        />
      )}
    </AnsweredForm>
  );
}
