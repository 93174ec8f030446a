import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SessionRow } from '@/components/accounts/session-row';
import { ClientText } from '@/components/i18n/client-text';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { listSessions } from '@/lib/access/own-sessions';
import { requireSignedIn } from '@/lib/access/signed-in';
import { searchParam } from '@/lib/forms/search-params';
import { submitEndOthers } from '@/lib/sessions/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('title') };
}

/** Where somebody is signed in, and the way to end it: one, all others, or all. */
export default async function SessionsPage({ searchParams }: PageProps<'/account/sessions'>) {
  const t = await getTranslations('sessions');
  const { userId, sessionId } = await requireSignedIn();
  const sessions = await listSessions(userId, sessionId);
  const done = await searchParam(searchParams, 'done');
  return (
    <ClientText namespaces={['sessions']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-8">
        {(done === 'one' || done === 'others') && (
          <Notice tone="done" role="status">
            {t(`done.${done}`)}
          </Notice>
        )}
        <ul className="border-hairline border-t">
          {sessions.map((session) => (
            <SessionRow key={session.sessionId} session={session} />
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          {sessions.length > 1 && (
            <form action={submitEndOthers}>
              <Button>{t('endOthers')}</Button>
            </form>
          )}
          <form action="/sign-out" method="post">
            <input type="hidden" name="everywhere" value="1" />
            <Button tone="loss">{t('endAll')}</Button>
          </form>
        </div>
        <LinkButton href="/account" tone="quiet" className="justify-self-start">
          {t('back')}
        </LinkButton>
      </div>
    </ClientText>
  );
}
