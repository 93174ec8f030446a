import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { ChangePassphraseForm } from '@/components/accounts/door-forms';
import { ThemeChoice } from '@/components/accounts/theme-choice';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findFactors, hasFactor, type Factors } from '@/lib/access/second-factors';
import { requireSignedIn } from '@/lib/access/signed-in';
import { submitTheme } from '@/lib/accounts/actions';
import { searchParam } from '@/lib/forms/search-params';
import { ownCookie } from '@/lib/access/own-cookie';
import { THEME_COOKIE, themeFrom } from '@/lib/i18n/theme';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const t = await getTranslations('account');
  const { handle, userId } = await requireSignedIn();
  const factors = await findFactors(userId);
  const theme = themeFrom((await cookies()).get(ownCookie(THEME_COOKIE).name)?.value);
  const done = await searchParam(searchParams, 'done');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { handle })} />
      <div className="grid gap-10">
        {(done === 'passphrase' || done === 'theme') && (
          <Notice tone="done" role="status">
            {t(`done.${done}`)}
          </Notice>
        )}
        <section className="grid gap-4">
          <h2 className="text-lg font-semibold">{t('passphraseTitle')}</h2>
          <p className="text-soft">{t('passphraseNote')}</p>
          <ChangePassphraseForm />
        </section>
        <section className="grid gap-4">
          <h2 className="text-lg font-semibold">{t('factorTitle')}</h2>
          <p>{hasFactor(factors) ? t('factorOn', wordsFor(factors)) : t('factorNone')}</p>
          <LinkButton href="/account/second-factor" className="justify-self-start">
            {t('factorOpen')}
          </LinkButton>
        </section>
        <section className="grid gap-4">
          <h2 className="text-lg font-semibold">{t('sessionsTitle')}</h2>
          <p>{t('sessionsWords')}</p>
          <LinkButton href="/account/sessions" className="justify-self-start">
            {t('sessionsOpen')}
          </LinkButton>
        </section>
        <section className="grid gap-4">
          <h2 className="text-lg font-semibold">{t('themeTitle')}</h2>
          <form action={submitTheme} className="grid justify-items-start gap-4">
            <ThemeChoice theme={theme} />
            <Button>{t('keepTheme')}</Button>
          </form>
        </section>
      </div>
    </>
  );
}

function wordsFor({ appSince, passkeys }: Factors) {
  return { app: appSince ? 'yes' : 'no', passkeys };
}
