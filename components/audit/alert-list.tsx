import { useTranslations } from 'next-intl';
import type { Route } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DeedForm, type Submit } from '@/components/workers/deed-form';
import { writeLogQuery } from '@/lib/audit/log-query';

type Alert = {
  readonly kind: 'reading' | 'export' | 'changes';
  readonly sequence: number;
  readonly userId: string;
  readonly who: string | null;
  readonly from: number;
  readonly count: number;
  readonly usual: number;
};

type AlertListProps = { campaignId: string; alerts: readonly (Alert & { day: string })[]; seen: Submit };

/** What leads should look into, each with the way to the log, to putting it back, and to having seen it. */
export function AlertList({ campaignId, alerts, seen }: AlertListProps) {
  const t = useTranslations('audit');
  if (alerts.length === 0) return null;
  const here = `/campaigns/${campaignId}/settings/audit`;
  return (
    <section aria-label={t('alerts.title')} className="mb-10 grid gap-4">
      {alerts.map(({ kind, sequence, userId, who, from, count, usual, day }) => (
        <Notice
          key={`${kind} ${String(sequence)}`}
          tone="care"
          actions={
            <>
              <LinkButton href={`${here}${writeLogQuery({ who: userId })}&from=${day}&to=${day}` as Route}>
                {t('alerts.log')}
              </LinkButton>
              {kind === 'changes' && who !== null && (
                <LinkButton href={`${here}/put-back?who=${userId}&since=${String(sequence)}` as Route}>
                  {t('alerts.putBack')}
                </LinkButton>
              )}
              <DeedForm submit={seen} fields={{ kind, sequence: String(sequence) }}>
                {t('alerts.seen')}
              </DeedForm>
            </>
          }
        >
          {t(`alerts.${kind}`, { who: who ?? t('gonePerson'), from: new Date(from), count, usual })}
        </Notice>
      ))}
    </section>
  );
}
