import { FileDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SHOWN, type Shown } from '@/lib/shown/shown';

/** The report as a file, the most careful way of naming people first. Plain anchors: nothing must fetch it before it is asked for. */
export function ExportMenu({ hrefOf }: { hrefOf: (as: Shown) => string }) {
  const t = useTranslations('weakLinks');
  const shown = useTranslations('shown');
  return (
    <details className="relative print:hidden">
      <summary className="rounded-card border-ink bg-raised hover:bg-ink hover:text-paper inline-flex min-h-11 items-center gap-2 border px-4 py-2 font-semibold">
        <FileDown aria-hidden size={18} />
        {t('export')}
      </summary>
      <div className="border-rule bg-raised absolute start-0 top-full z-30 w-72 max-w-[calc(100vw-2rem)] border py-2 md:start-auto md:end-0">
        <p className="px-4 font-semibold">{shown('fileLabel')}</p>
        <p className="text-soft px-4 pb-1 text-sm">{shown('fileHint')}</p>
        {SHOWN.toReversed().map((way) => (
          <a key={way} href={hrefOf(way)} className="hover:bg-sunk flex min-h-11 items-center px-4">
            {shown(`way.${way}`)}
          </a>
        ))}
      </div>
    </details>
  );
}
