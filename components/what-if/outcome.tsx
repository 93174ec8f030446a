import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { WebPicture } from '@/lib/what-if/picture';
import type { Told } from '@/lib/what-if/told';
import { BeforeAfter } from './before-after';
import { Names } from './names';
import { StrandedList } from './stranded-list';
import { useMoveWords } from './move-words';
import { TurnoverOutcome } from './turnover-outcome';
import { WebAfter } from './web-after';

type Props = { told: Told; picture: WebPicture | null; campaign: string };

/** What a scenario does: the sentence, by name who is stranded, before and after, and the web with it drawn in. */
export function Outcome({ told, picture, campaign }: Props) {
  const t = useTranslations('whatIf.outcome');
  const { turnover } = told;
  return (
    <div className="border-ink grid gap-8 border-t-2 pt-6">
      <Sentence told={told} />
      {told.takenOutCount > 0 && told.anchor.left === 0 && (
        <Notice tone="danger" title={t('noAnchorTitle', { anchor: told.anchor.kind })}>
          {t('noAnchor', { pieces: told.after.pieces, largest: told.after.largestPiece })}
        </Notice>
      )}
      {turnover ? (
        <TurnoverOutcome
          turnover={turnover}
          before={told.before}
          campaign={campaign}
          anchor={told.anchor.kind}
        />
      ) : (
        <>
          <div className="grid gap-8 lg:grid-cols-2">
            <StrandedList told={told} campaign={campaign} />
            <BeforeAfter before={told.before} after={told.after} />
          </div>
          {told.fallenCount > 0 && (
            <section>
              <h3 className="font-semibold">{t('fallen', { count: told.fallenCount })}</h3>
              <p className="mt-1">
                <Names people={told.fallen} all={told.fallenCount} campaign={campaign} />
              </p>
            </section>
          )}
          {picture && <WebAfter picture={picture} told={told} />}
        </>
      )}
    </div>
  );
}

/** The answer in one sentence, as an organizer would say it. */
function Sentence({ told }: { told: Told }) {
  const t = useTranslations('whatIf.sentence');
  const format = useFormatter();
  const moveOf = useMoveWords();
  const stranded = told.strandedIds.length;
  const anchor = told.anchor.kind;
  const { turnover } = told;
  const move = format.list(told.told.map(moveOf), { type: 'conjunction' });
  if (turnover) {
    const { low, median, high } = turnover.stranded;
    const words = {
      percent: turnover.percent,
      leaving: turnover.leaving,
      low,
      high,
      median: Math.round(median),
      anchor,
    };
    return <p className="text-lg font-semibold">{t('turnover', words)}</p>;
  }
  if (told.takenOutCount === 0 && told.weakened === 0)
    return <p className="text-lg font-semibold">{t('nothing')}</p>;
  return (
    <p className="text-lg font-semibold">
      {t('usual', { move, stranded, anchor })}
      {told.weakened > 0 && <span className="font-normal"> {t('weakened', { count: told.weakened })}</span>}
    </p>
  );
}
