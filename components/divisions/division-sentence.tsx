import { useTranslations } from 'next-intl';
import type { DivisionView } from '@/lib/report/division-view';
import type { Mixing } from '@/lib/web/divisions/mixing';
import { useLineWords, type DivisionSpeech } from './division-words';

type DivisionSentenceProps = { view: DivisionView; mixing: Mixing; speech: DivisionSpeech };

/** What there is to say first: the pair that misses most lines, and how freely lines run across the division as a whole. */
export function DivisionSentence({ view, mixing, speech }: DivisionSentenceProps) {
  const t = useTranslations('divisions');
  const words = useLineWords(speech.exact);
  const { by, nameOf } = speech;
  const { groups } = view;
  const [only] = groups;
  if (groups.length === 1 && only !== undefined)
    return <p className="mb-8 text-lg">{t('alone', { by, group: nameOf(only) })}</p>;
  const all = words.lines(mixing.lines);
  const [between, chance] = [words.count(mixing.between), words.chance(mixing.chanceBetween)];
  return (
    <section aria-label={t('title')} className="mb-10 max-w-prose">
      <p className="text-lg md:text-xl">
        <Worst view={view} speech={speech} />
      </p>
      <p className="text-soft mt-3">
        {by === 'language'
          ? t('overallLanguage', { all, between, chance })
          : t('overall', { by, all, between, chance })}
      </p>
    </section>
  );
}

/** The group nobody reaches, else the pair that misses most lines, else that there is none. */
function Worst({ view: { alone, worst }, speech }: Pick<DivisionSentenceProps, 'view' | 'speech'>) {
  const t = useTranslations('divisions');
  const words = useLineWords(speech.exact);
  const { by, nameOf } = speech;
  const split = <strong className="text-thread">{t('worstSplit')}</strong>;
  if (alone) {
    const figures = { lines: words.lines(0), chance: words.chance(alone.chance) };
    return (
      <>
        {t('worstAlone', { group: nameOf(alone.group), ...figures })} {split}
      </>
    );
  }
  if (!worst)
    return (
      <>
        {t('notWorst', { by })} {t('notWorstHow')}
      </>
    );
  const figures = { lines: words.lines(worst.lines), chance: words.chance(worst.chance) };
  return (
    <>
      {t('worst', { one: nameOf(worst.one), other: nameOf(worst.other), ...figures })} {split}
    </>
  );
}
