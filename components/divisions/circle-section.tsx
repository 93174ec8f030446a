import { useFormatter, useTranslations } from 'next-intl';
import { Section } from '@/components/home/section';
import { linesByFives } from '@/lib/report/division-view';
import type { CirclesFound } from '@/lib/web/divisions/circles-on-the-floor';
import { CrossingList } from './crossing-list';
import type { DivisionSpeech } from './division-words';
import type { Naming } from './people';
import { StrangerList } from './stranger-list';

type CircleSectionProps = { circles: CirclesFound; speech: DivisionSpeech; naming: Naming };

/** The circles found from the lines beside the groups of the floor: where they keep apart, and where they cross. */
export function CircleSection({ circles, speech, naming }: CircleSectionProps) {
  const t = useTranslations('divisions');
  const { strangers, strangersInAll, crossings } = circles;
  const people = speech.exact ? circles.people : linesByFives(circles.people);
  if (circles.circles === 0)
    return (
      <Section title={t('circlesTitle')}>
        <p className="text-soft">{t('circlesNone')}</p>
      </Section>
    );
  return (
    <Section title={t('circlesTitle')}>
      <p className="text-soft mb-6 max-w-prose">
        {t('circlesLead', { circles: circles.circles, people, shown: speech.exact ? 'exact' : 'about' })}
      </p>
      <div className="grid gap-8">
        <Follows follows={circles.follows} />
        <div>
          <h3 className="mb-1 font-semibold">{t('strangersTitle')}</h3>
          {strangers.length === 0 ? (
            <p className="text-soft">{t('strangersNone', { by: speech.by })}</p>
          ) : (
            <StrangerList strangers={strangers} speech={speech} naming={naming} />
          )}
          {strangersInAll > strangers.length && (
            <p className="text-soft mt-2 text-sm">
              {t('strangersMore', { count: strangersInAll - strangers.length })}
            </p>
          )}
        </div>
        {crossings.length > 0 && (
          <div>
            <h3 className="mb-1 font-semibold">{t('crossTitle')}</h3>
            <p className="text-soft">{t('crossLead', { by: speech.by })}</p>
            <CrossingList crossings={crossings} speech={speech} naming={naming} />
          </div>
        )}
      </div>
    </Section>
  );
}

/** How often two of one circle share a group, as a bar, and how often any two do, as a mark on it. */
function Follows({ follows }: Pick<CirclesFound, 'follows'>) {
  const t = useTranslations('divisions');
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent' });
  return (
    <div>
      <h3 className="mb-1 font-semibold">{t('followsTitle')}</h3>
      <ul className="grid gap-x-8 md:grid-cols-3">
        {follows.map(({ division, inCircle, anywhere }) =>
          inCircle === null || anywhere === null ? null : (
            <li key={division} className="border-hairline border-b py-3">
              <p>{t(`follows.${division as 'shift'}`)}</p>
              <svg aria-hidden="true" className="my-1 block h-2.5 w-full rtl:-scale-x-100">
                <rect y="1" width="100%" height="8" className="fill-sunk" />
                <rect y="1" width={percent(inCircle)} height="8" className="fill-slate" />
                <rect x={percent(Math.min(0.994, anywhere))} width="2" height="10" className="fill-ink" />
              </svg>
              <p className="text-soft text-sm">{t('followsShare', { inCircle, anywhere })}</p>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
