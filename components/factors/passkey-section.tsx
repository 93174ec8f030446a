import { useTranslations } from 'next-intl';
import { AddPasskey, RemovePasskeyForm, RenamePasskeyForm } from '@/components/factors/passkey-forms';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';

type OwnPasskey = {
  readonly passkeyId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

type PasskeySectionProps = {
  passkeys: readonly OwnPasskey[];
  /** Whether the address of this server can have passkeys. */
  canHave: boolean;
};

/** Somebody's passkeys: what each is called, when it was used, and a new one. */
export function PasskeySection({ passkeys, canHave }: PasskeySectionProps) {
  const t = useTranslations('passkey');
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="max-w-prose">{t('lead')}</p>
      {passkeys.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul className="border-hairline border-t">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.passkeyId} passkey={passkey} />
          ))}
        </ul>
      )}
      {canHave ? (
        <>
          <noscript>
            <p className="text-soft">{t('needsScript')}</p>
          </noscript>
          <AddPasskey />
        </>
      ) : (
        <Notice>{t('needsName')}</Notice>
      )}
    </section>
  );
}

function PasskeyRow({ passkey: { passkeyId, name, createdAt, lastUsedAt } }: { passkey: OwnPasskey }) {
  const t = useTranslations('passkey');
  return (
    <li className="border-hairline grid gap-2 border-b py-4">
      <p>
        <span className="font-semibold">{name}</span>
        <span className="text-soft block text-sm">
          {t('created', { day: createdAt })}, {lastUsedAt ? t('used', { day: lastUsedAt }) : t('neverUsed')}
        </span>
      </p>
      <div className="grid gap-x-8 sm:grid-cols-2">
        <Disclosure summary={t('rename')}>
          <RenamePasskeyForm passkeyId={passkeyId} name={name} />
        </Disclosure>
        <Disclosure summary={t('remove')}>
          <div className="grid gap-3">
            <p>{t('removeWords')}</p>
            <RemovePasskeyForm passkeyId={passkeyId} name={name} />
          </div>
        </Disclosure>
      </div>
    </li>
  );
}
