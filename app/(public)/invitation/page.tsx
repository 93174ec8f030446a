import type { Metadata, Route } from 'next';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { AcceptForm, JoinForm } from '@/components/accounts/door-forms';
import { Button } from '@/components/ui/button';
import { findSignedIn } from '@/lib/access/auth';
import { findInvitation } from '@/lib/access/invitations';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title') };
}

export default async function InvitationPage({ searchParams }: PageProps<'/invitation'>) {
  const t = await getTranslations('invitation');
  const code = await searchParam(searchParams, 'code');
  const invitation = await findInvitation(code);
  if (!invitation) return <DoorCard title={t('goneTitle')} lead={t('gone')} />;
  const { codeName, role, expiresAt } = invitation;
  const signedIn = await findSignedIn();
  return (
    <DoorCard title={t('title')} lead={t('lead', { codeName, role, until: expiresAt })}>
      {signedIn ? (
        <>
          <p>{t('asHandle', { handle: signedIn.handle })}</p>
          <AcceptForm code={code} handle={signedIn.handle} />
          <form action="/sign-out" method="post" className="flex flex-wrap items-center gap-2">
            <span className="text-soft">{t('notYou', { handle: signedIn.handle })}</span>
            <Button tone="quiet">{t('signOut')}</Button>
          </form>
        </>
      ) : (
        <>
          <JoinForm code={code} />
          <p>
            {t('known')}{' '}
            <Link
              href={`/sign-in?invitation=${encodeURIComponent(code)}` as Route}
              className="inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {t('toSignIn')}
            </Link>
          </p>
        </>
      )}
    </DoorCard>
  );
}
