import { useTranslations } from 'next-intl';
import { CodesLeft } from '@/components/factors/codes-left';
import { RemoveAppForm } from '@/components/factors/factor-forms';
import { Button, LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';

type AppSectionProps = { since: Date | null; begin: () => Promise<void> };

/** The authenticator app: set it up, another one in its place, or take it away. */
export function AppSection({ since, begin }: AppSectionProps) {
  const t = useTranslations('secondFactor');
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('appTitle')}</h2>
      <p className="max-w-prose">{since ? t('appOn', { since }) : t('appNone')}</p>
      <form action={begin}>
        <Button>{since ? t('appAgain') : t('appBegin')}</Button>
      </form>
      {since && (
        <Disclosure summary={t('appRemove')}>
          <div className="grid gap-3">
            <p>{t('appRemoveWords')}</p>
            <RemoveAppForm />
          </div>
        </Disclosure>
      )}
    </section>
  );
}

type CodesSectionProps = {
  codes: { readonly left: number; readonly madeAt: Date } | null;
  /** Whether there is a second factor that codes can stand in for. */
  isNeeded: boolean;
};

/** The recovery codes: how many are left, and the way to new ones. */
export function CodesSection({ codes, isNeeded }: CodesSectionProps) {
  const t = useTranslations('secondFactor');
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('codesTitle')}</h2>
      <p className="max-w-prose">{t('codesLead')}</p>
      {isNeeded ? (
        <>
          <CodesLeft codes={codes} />
          <LinkButton href="/account/second-factor/codes" className="justify-self-start">
            {codes ? t('codesRemake') : t('codesMake')}
          </LinkButton>
        </>
      ) : (
        <p className="text-soft">{t('codesNeedFactor')}</p>
      )}
    </section>
  );
}
