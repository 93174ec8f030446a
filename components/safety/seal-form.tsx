'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { Disclosure } from '@/components/ui/disclosure';
import { submitSeal } from '@/lib/safety/actions';

type SealFormProps = {
  campaignId: string;
  /** Somebody was about to, and was asked for their passphrase in between. */
  begun: boolean;
  leads: readonly { readonly handle: string; readonly canOpen: boolean }[];
};

/** Seals the campaign, after saying who can open it again. */
export function SealForm({ campaignId, begun, leads }: SealFormProps) {
  const t = useTranslations('safety.seal');
  const [can, cannot] = [true, false].map((canOpen) =>
    leads.filter((lead) => lead.canOpen === canOpen).map(({ handle }) => handle),
  );
  return (
    <Disclosure summary={t('ask')} open={begun}>
      <div className="grid gap-4">
        <p>{t('what')}</p>
        {can && can.length > 0 && <p className="font-semibold">{t('can', { who: can.join(', ') })}</p>}
        {cannot && cannot.length > 0 && <p>{t('cannot', { who: cannot.join(', ') })}</p>}
        <AnsweredForm
          action={submitSeal}
          submit={t('now')}
          tone="loss"
          lay="inline"
          hidden={{ campaignId }}
        />
      </div>
    </Disclosure>
  );
}
