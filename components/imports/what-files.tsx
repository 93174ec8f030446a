import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { TIE_COLUMNS, WORKER_COLUMNS } from '@/lib/exchange/worker-fields';

/** What a file may hold, folded away. */
export function WhatFiles() {
  const t = useTranslations('import.formats');
  return (
    <Disclosure summary={t('title')}>
      <div className="grid gap-3">
        <p>{t('any')}</p>
        <p>{t('workers')}</p>
        <Heading columns={Object.values(WORKER_COLUMNS)} />
        <p>{t('ties')}</p>
        <Heading columns={Object.values(TIE_COLUMNS)} />
        <p className="text-soft text-sm">{t('never')}</p>
      </div>
    </Disclosure>
  );
}

function Heading({ columns }: { columns: readonly string[] }) {
  return (
    <p dir="ltr" className="border-hairline border-s-2 ps-3">
      <code className="text-sm break-words">{columns.join(', ')}</code>
    </p>
  );
}
