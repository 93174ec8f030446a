'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { CodesLeft } from '@/components/factors/codes-left';
import { Button, LinkButton } from '@/components/ui/button';
import { submitRecoveryCodes } from '@/lib/factors/actions';

type RecoveryCodesProps = {
  handle: string;
  day: Date;
  /** Those made before, if any. */
  kept: { readonly left: number; readonly madeAt: Date } | null;
};

/** Makes ten codes and shows them, this once, as a sheet to print. */
export function RecoveryCodes({ handle, day, kept }: RecoveryCodesProps) {
  const t = useTranslations('secondFactor');
  const { answer: codes, pending, form, tries } = useSending(submitRecoveryCodes, null);
  if (codes) return <Sheet codes={codes} handle={handle} day={day} />;
  return (
    <>
      <CodesLeft codes={kept} />
      <form {...form} className="grid justify-items-start gap-3">
        {kept && <p>{t('codesRemakeWords')}</p>}
        <SendingNotice tries={tries} />
        <Button tone={kept ? 'plain' : 'main'} disabled={pending}>
          {kept ? t('codesRemake') : t('codesMake')}
        </Button>
      </form>
    </>
  );
}

function Sheet({ codes, handle, day }: { codes: readonly string[]; handle: string; day: Date }) {
  const t = useTranslations('secondFactor');
  return (
    <section className="grid gap-6" aria-labelledby="codes" role="status">
      <div className="grid gap-2">
        <h2 id="codes" className="text-lg font-semibold print:hidden">
          {t('codesShown')}
        </h2>
        <p className="print:hidden">{t('codesKeep')}</p>
        <p className="hidden text-lg font-bold print:block">{t('codesSheetTitle')}</p>
        <p className="text-soft">{t('codesSheetWords', { handle, day })}</p>
      </div>
      <ol className="border-ink grid max-w-xl list-decimal gap-x-12 gap-y-1 border-y-2 py-4 ps-8 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="py-1 font-mono text-base tracking-wide">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 print:hidden">
        <PrintButton />
        <LinkButton href="/account/second-factor">{t('codesDone')}</LinkButton>
      </div>
    </section>
  );
}

function PrintButton() {
  const t = useTranslations('secondFactor');
  const isReady = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (!isReady) return null;
  const open = () => {
    print();
  };
  return (
    <Button type="button" tone="main" icon={<Printer aria-hidden size={18} />} onClick={open}>
      {t('print')}
    </Button>
  );
}
