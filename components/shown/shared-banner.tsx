import { Presentation } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Says on every page that others can see this screen, with the way out of it. */
export function SharedBanner({ submit }: { submit: (form: FormData) => Promise<void> }) {
  const t = useTranslations('shown');
  return (
    <form action={submit} className="bg-ink text-paper px-4 md:px-8 print:hidden">
      <p role="status" className="mx-auto flex max-w-360 items-center gap-3">
        <Presentation aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
        <span className="text-sm font-semibold">{t('banner')}</span>
        <button
          name="screen"
          value="own"
          className="ms-auto min-h-11 shrink-0 text-sm underline underline-offset-4 hover:decoration-2"
        >
          {t('sharedOff')}
        </button>
      </p>
    </form>
  );
}
