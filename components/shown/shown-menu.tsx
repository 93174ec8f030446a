import { CaseUpper, Eye, EyeOff, Presentation, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SHOWN, type Shown } from '@/lib/shown/shown';

type ShownMenuProps = {
  shown: Shown;
  /** Others can see this screen: code names, whatever was chosen. */
  shared: boolean;
  submit: (form: FormData) => Promise<void>;
};

const ICONS: Record<Shown, LucideIcon> = { names: Eye, initials: CaseUpper, codeNames: EyeOff };
const ENTRY =
  'flex min-h-11 w-full items-center gap-3 px-4 py-1 text-start hover:bg-sunk aria-pressed:font-semibold';

/** How this device shows names, within reach on every page. */
export function ShownMenu({ shown, shared, submit }: ShownMenuProps) {
  const t = useTranslations('shown');
  const Icon = ICONS[shown];
  return (
    // A new choice closes the menu.
    <details key={`${shown} ${String(shared)}`} className="relative">
      <summary className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2">
        <Icon aria-hidden size={20} strokeWidth={1.75} />
        <span className="max-md:sr-only">{t(`now.${shown}`)}</span>
      </summary>
      <form
        action={submit}
        className="border-rule bg-raised absolute end-0 top-full z-40 w-72 max-w-[calc(100vw-2rem)] border py-2 max-sm:-end-12"
      >
        {!shared && (
          <div role="group" aria-label={t('label')}>
            <p className="text-soft px-4 py-1 text-sm">{t('label')}</p>
            {SHOWN.map((way) => (
              <Choice key={way} way={way} chosen={way === shown} />
            ))}
          </div>
        )}
        <button
          name="screen"
          value={shared ? 'own' : 'shared'}
          className={`${ENTRY} border-hairline not-first:mt-1 not-first:border-t not-first:pt-2`}
        >
          <Presentation aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
          <span>
            <span className="block font-semibold">{t(shared ? 'sharedOff' : 'sharedOn')}</span>
            <span className="text-soft block text-sm">{t(shared ? 'sharedOffHint' : 'sharedOnHint')}</span>
          </span>
        </button>
      </form>
    </details>
  );
}

function Choice({ way, chosen }: { way: Shown; chosen: boolean }) {
  const t = useTranslations('shown');
  const Icon = ICONS[way];
  return (
    <button name="shown" value={way} aria-pressed={chosen} className={ENTRY}>
      <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
      <span>
        {t(`way.${way}`)}
        {chosen && (
          <span aria-hidden className="text-soft ms-2 text-sm font-normal">
            {t('chosen')}
          </span>
        )}
      </span>
    </button>
  );
}
