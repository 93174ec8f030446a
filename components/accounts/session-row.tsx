'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { submitEndSession } from '@/lib/sessions/actions';

type SessionRowProps = {
  session: {
    readonly sessionId: string;
    readonly device: { readonly browser: string | null; readonly system: string | null } | null;
    readonly since: Date;
    readonly lastSeenAt: Date;
    readonly isThisOne: boolean;
  };
};

/** One place where somebody is signed in, and the way to end it. */
export function SessionRow({ session }: SessionRowProps) {
  const t = useTranslations('sessions');
  const format = useFormatter();
  const { sessionId, device, since, lastSeenAt, isThisOne } = session;
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const browser = device?.browser ?? t('someBrowser');
  return (
    <li className="border-hairline flex flex-wrap items-center justify-between gap-3 border-b py-4">
      <div>
        <p className="flex flex-wrap items-center gap-3 font-semibold">
          {device?.system ? t('device', { browser, system: device.system }) : browser}
          {isThisOne && <Chip tone="green">{t('thisOne')}</Chip>}
        </p>
        <p className="text-soft text-sm">
          {t('since', { since: moment(since) })}
          {!isThisOne && ` · ${t('lastSeen', { at: moment(lastSeenAt) })}`}
        </p>
      </div>
      {isThisOne ? (
        <form action="/sign-out" method="post">
          <Button>{t('signOut')}</Button>
        </form>
      ) : (
        <AnsweredForm
          action={submitEndSession}
          submit={t('end')}
          tone="loss"
          lay="inline"
          hidden={{ sessionId }}
        />
      )}
    </li>
  );
}
