'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { TrustStroke } from '@/components/ties/trust-stroke';
import { LinkButton } from '@/components/ui/button';
import { weeksSince } from '@/lib/map/fading';
import { lineAt, type MapLine } from '@/lib/map/lines';
import type { MapPicture } from '@/lib/map/picture';
import { bandOf } from '@/lib/web/trust';
import { Panel } from './panel';
import { useMapWords } from './words';

type Props = {
  picture: MapPicture;
  at: number;
  campaign: string | null;
  onSelect: (at: number) => void;
  onClose: () => void;
};

/** What is known of a line between two people, and what to do about it. */
export function LinePanel({ picture, at, campaign, onSelect, onClose }: Props) {
  const t = useTranslations('map.panel');
  const trustWords = useTranslations('trust.words');
  const bands = useTranslations('band');
  const { nameOf, standingOf } = useMapWords();
  const line = lineAt(picture.lines, at);
  const [from = 0, to = 0, trust] = line ?? [];
  const [first, second] = [picture.people[from], picture.people[to]];
  if (!first || !second || !trust) return null;
  const band = bandOf(trust, picture.solidThreshold);
  return (
    <Panel
      kicker={bands(band)}
      title={t('between', { first: nameOf(first), second: nameOf(second) })}
      onClose={onClose}
      actions={
        campaign !== null &&
        first.known &&
        second.known && (
          <LinkButton
            tone="main"
            className="grow"
            href={`${campaign}/ties/new?first=${first.id}&second=${second.id}` as Route}
          >
            {t('rateAgain')}
          </LinkButton>
        )
      }
    >
      <div className="flex items-start gap-3">
        <TrustStroke trust={trust} className="mt-1" />
        <p className="font-semibold">{trustWords(`${trust}`)}</p>
      </div>
      <p className="text-soft text-sm">{t(`advice.${band}`)}</p>
      <Confirmed picture={picture} line={line} />
      <ul>
        {[from, to].map((place) => {
          const person = picture.people[place];
          if (!person) return null;
          return (
            <li key={person.id}>
              <button
                type="button"
                className="hover:bg-sunk rounded-card -mx-2 min-h-11 w-[calc(100%+1rem)] px-2 py-1 text-start"
                onClick={() => {
                  onSelect(place);
                }}
              >
                <span className="font-semibold underline underline-offset-4">{nameOf(person)}</span>
                <span className="text-soft block text-sm">{standingOf(person)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

type ConfirmedProps = { picture: MapPicture; line: MapLine | null };

/** How long ago anybody last said how much the two trust each other. */
function Confirmed({ picture: { on, freshnessDays }, line }: ConfirmedProps) {
  const t = useTranslations('map.confirmed');
  const [, , , isFaded = false, saidOn = null] = line ?? [];
  if (on === undefined || freshnessDays === undefined) return null;
  if (saidOn === null)
    return isFaded ? <p className="text-sm">{t('long', { days: freshnessDays })}</p> : null;
  const weeks = weeksSince(saidOn, on);
  return (
    <p className={isFaded ? 'text-sm font-semibold' : 'text-sm'}>
      {t('weeks', { weeks })} {isFaded && t('askAgain')}
    </p>
  );
}
