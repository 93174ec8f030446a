import { useFormatter, useTranslations } from 'next-intl';

type WovenShareProps = {
  share: number;
  woven: number;
  workers: number;
  /** Whether the people may be counted out; an observer is told the share alone where a group is small. */
  withCounts: boolean;
};

/** The headline: how many of us would still stand together if the boss took out any one person. */
export function WovenShare({ share, woven, workers, withCounts }: WovenShareProps) {
  const t = useTranslations('home');
  const format = useFormatter();
  // Never rounded up to everybody, nor down to nobody.
  const kind = woven === workers || share <= 0.99 ? 'round' : 'floor';
  const percent = kind === 'round' ? Math.max(share, woven > 0 ? 0.01 : 0) : 0.99;
  return (
    <div>
      <p className="text-2xl font-bold tracking-tight text-balance lg:text-[4.5rem] lg:leading-none">
        {t('wovenShare', { share: format.number(percent, { style: 'percent', maximumFractionDigits: 0 }) })}
      </p>
      {withCounts && (
        <p className="mt-3 text-lg">{woven === 0 ? t('wovenNobody') : t('woven', { woven, workers })}</p>
      )}
    </div>
  );
}
