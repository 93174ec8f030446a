import { useTranslations } from 'next-intl';
import { Onward } from '@/components/home/onward';
import { Section } from '@/components/home/section';
import type { IntroductionBoard } from '@/lib/introductions/board';
import { PairWords } from './pair-words';

type NextIntroductionProps = {
  campaignId: string;
  board: Pick<IntroductionBoard, 'suggested' | 'nameOf' | 'isKnown'>;
};

/** The first introduction of the plan in a line, for the home page; nothing where there is none. */
export function NextIntroduction({ campaignId, board }: NextIntroductionProps) {
  const t = useTranslations('introductions');
  const [next] = board.suggested;
  if (!next) return null;
  return (
    <Section title={t('next')}>
      <p>
        <PairWords
          one={next.one}
          other={next.other}
          naming={{ campaignId, nameOf: board.nameOf, isKnown: board.isKnown }}
        />
        {': '}
        {t('nextSays', { count: next.woven.length })}
      </p>
      <Onward href={`/campaigns/${campaignId}/introductions`}>{t('all')}</Onward>
    </Section>
  );
}
