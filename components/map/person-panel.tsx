'use client';

import type { Route } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import { TrustStroke } from '@/components/ties/trust-stroke';
import { LinkButton } from '@/components/ui/button';
import { StandingMark } from '@/components/workers/standing-mark';
import { rowsOf } from '@/lib/map/lines';
import type { MapPerson, MapPicture } from '@/lib/map/picture';
import type { Trust } from '@/lib/web/trust';
import { GivePerson, type MapTurf } from './give-turf';
import { Introduce } from './introduce';
import { Panel } from './panel';
import { Onward, type ByHand } from './person-onward';
import { useMapWords } from './words';

export type PersonPanelProps = {
  picture: MapPicture;
  at: number;
  /** `/campaigns/ID`, null for who may only look. */
  campaign: string | null;
  /** Who looks after whom, for those who decide it. */
  turf: MapTurf | null;
  onSelect: (at: number) => void;
  onAround: (at: number) => void;
  /** Shows who could bring them together with somebody else. */
  onPath: (to: number) => void;
  /** What a hand can do with them; null where nothing is to be done by hand. */
  byHand: ByHand | null;
  onClose: () => void;
};

/** What is known of a person, and what to do about it. */
export function PersonPanel(props: PersonPanelProps) {
  const { picture, at, campaign, turf, onSelect, onAround, byHand, onClose } = props;
  const t = useTranslations('map.panel');
  const { nameOf } = useMapWords();
  const person = picture.people[at];
  if (!person) return null;
  const kicker = [person.department, person.shift, ...person.languages].filter(Boolean).join(' · ');
  return (
    <Panel
      kicker={kicker || t('person')}
      title={nameOf(person)}
      onClose={onClose}
      actions={campaign !== null && person.known && <Actions campaign={campaign} id={person.id} />}
    >
      <Hanging picture={picture} person={person} />
      {campaign !== null &&
        (person.known ? <Known person={person} /> : <p className="text-soft text-sm">{t('outside')}</p>)}
      <Onward
        campaign={campaign}
        person={person}
        onAround={() => {
          onAround(at);
        }}
        byHand={byHand}
      />
      <Introduce picture={picture} person={person} campaign={campaign} onPath={props.onPath} />
      {turf && person.standing !== null && <GivePerson turf={turf} person={person} />}
      <TheirLines picture={picture} at={at} onSelect={onSelect} />
    </Panel>
  );
}

function Actions({ campaign, id }: { campaign: string; id: string }) {
  const t = useTranslations('map.panel');
  return (
    <>
      <LinkButton tone="main" className="grow" href={`${campaign}/one-on-ones/new?with=${id}` as Route}>
        {t('log')}
      </LinkButton>
      <LinkButton className="grow" href={`${campaign}/ties/new?first=${id}` as Route}>
        {t('rate')}
      </LinkButton>
    </>
  );
}

function Hanging({ picture, person }: { picture: MapPicture; person: MapPerson }) {
  const t = useTranslations('map.panel');
  const meaning = useTranslations('standing.meaning');
  const status = useTranslations('status');
  const { nameOf, standingOf } = useMapWords();
  const above = picture.people.find(({ id }) => id === person.hangsOn);
  if (person.standing === null) return <p>{status(person.status)}</p>;
  return (
    <>
      <div>
        <p className="flex items-center gap-2 font-semibold">
          <StandingMark standing={person.standing} />
          {standingOf(person)}
        </p>
        <p className="text-soft mt-1 text-sm">{meaning(person.standing)}</p>
      </div>
      {above && <p>{t('hangsOn', { name: nameOf(above) })}</p>}
      {person.holds > 0 && <p>{t('holds', { count: person.holds })}</p>}
      {person.onCommittee && <p className="font-semibold">{t('committee')}</p>}
    </>
  );
}

function Known({ person }: { person: MapPerson }) {
  const t = useTranslations('map.panel');
  const format = useFormatter();
  const { supportOf } = useMapWords();
  const { lastSpokenOn, lastSpokenBy } = person;
  const day =
    lastSpokenOn && format.dateTime(new Date(lastSpokenOn), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <div className="text-sm">
      <p>{t('support', { words: supportOf(person) })}</p>
      <p>{day ? t('spoken', { day, who: lastSpokenBy ?? '' }) : t('neverSpoken')}</p>
    </div>
  );
}

/** A panel is no list: the rest is in the table. */
const MOST = 12;

function TheirLines({ picture, at, onSelect }: Pick<PersonPanelProps, 'picture' | 'at' | 'onSelect'>) {
  const t = useTranslations('map.panel');
  const trust = useTranslations('trust.short');
  const { nameOf } = useMapWords();
  const lines = linesOf(picture, at);
  const solid = lines.filter((line) => line.trust <= picture.solidThreshold).length;
  return (
    <section aria-label={t('theirLines')}>
      <h3 className="text-soft text-sm font-semibold">{t('lines', { count: lines.length, solid })}</h3>
      <ul>
        {lines.slice(0, MOST).map((line) => (
          <li key={line.at}>
            <button
              type="button"
              className="hover:bg-sunk rounded-card -mx-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-2 px-2 py-1 text-start text-sm leading-tight pointer-fine:min-h-8"
              onClick={() => {
                onSelect(line.at);
              }}
            >
              <TrustStroke trust={line.trust} />
              <span>
                <span className="font-semibold">{nameOf(line.other)}</span>{' '}
                <span className="text-soft">{trust(`${line.trust}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {lines.length > MOST && (
        <p className="text-soft text-sm">{t('more', { count: lines.length - MOST })}</p>
      )}
    </section>
  );
}

/** A person's lines, the most trusting first. */
function linesOf(
  { people, lines }: MapPicture,
  at: number,
): { at: number; other: MapPerson; trust: Trust }[] {
  return rowsOf(lines)
    .flatMap(([from, to, trust]) => {
      const place = from === at ? to : to === at ? from : -1;
      const other = people[place];
      return other ? [{ at: place, other, trust }] : [];
    })
    .sort((a, b) => a.trust - b.trust);
}
