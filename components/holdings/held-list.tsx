import { useTranslations } from 'next-intl';
import { HOLDINGS, keptAs, type Kept } from '@/lib/holdings/holdings';

/** Everything that is kept in one way: what it is, why, and who sees it. */
export function HeldList({ kept }: { kept: Kept }) {
  const t = useTranslations('holdings');
  return (
    <section className="grid gap-2">
      <h3 className="text-lg font-bold">{t(`kept.${kept}.title`)}</h3>
      <p className="text-soft max-w-prose">{t(`kept.${kept}.lead`)}</p>
      <dl className="border-ink mt-2 border-t-2">
        {keptAs(kept).map((name) => (
          <div
            key={name}
            className="border-hairline grid gap-x-8 gap-y-1 border-b py-4 md:grid-cols-[2fr_3fr] print:break-inside-avoid"
          >
            <dt className="font-semibold">{t(`held.${name}.name`)}</dt>
            <dd className="grid max-w-prose gap-1">
              <p>{t(`held.${name}.what`)}</p>
              <p className="text-soft">{t(`held.${name}.why`)}</p>
              <p className="text-soft text-sm">
                {t('seenTitle')}: {t(`seen.${HOLDINGS[name].seen}`)}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
