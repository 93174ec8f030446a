import { useTranslations } from 'next-intl';
import { AssignForm } from '@/components/turf/assign-form';
import { Disclosure } from '@/components/ui/disclosure';
import type { SelectOption } from '@/components/ui/inputs';
import type { Submit } from '@/components/workers/deed-form';
import type { MapPerson, MapPicture } from '@/lib/map/picture';
import { isChoosy } from './looking';
import type { MapState } from './use-map';

/** Who looks after whom on the map, and what gives people to somebody; for leads. */
export type MapTurf = {
  readonly submit: Submit;
  /** By seat. */
  readonly organizers: readonly SelectOption[];
  /** The handles of those who look after somebody, by the coworker's id; nobody looks after those who are not in it. */
  readonly holders: Readonly<Record<string, readonly string[]>>;
  /** The address of this map, to come back to. */
  readonly back: string;
};

/** Who looks after a person now, and giving them to somebody. */
export function GivePerson({ turf, person }: { turf: MapTurf; person: MapPerson }) {
  const t = useTranslations('turf');
  const { submit, organizers, holders, back } = turf;
  const handles = holders[person.id] ?? [];
  return (
    <div className="text-sm">
      <p className="mb-2">
        {t('map.now', { handles: handles.length === 0 ? t('panelNobody') : handles.join(', ') })}
      </p>
      <Disclosure key={person.id} summary={t('map.giveOne')}>
        <AssignForm
          id="give-one"
          submit={submit}
          organizers={organizers}
          hidden={{ worker: person.id, back: withPerson(back, person.id) }}
          giveWords={t('give')}
        />
      </Disclosure>
    </div>
  );
}

type GiveShownProps = {
  turf: MapTurf;
  picture: MapPicture;
  map: Pick<MapState, 'meant' | 'looking'>;
};

/** Gives everybody the map is narrowed to, to somebody. */
export function GiveShown({ turf, picture, map }: GiveShownProps) {
  const t = useTranslations('turf');
  if (!isChoosy(map.looking.choices)) return null;
  const people = picture.people.filter(({ standing }, at) => map.meant.own[at] === 1 && standing !== null);
  if (people.length === 0) return null;
  return (
    <Disclosure summary={t('map.giveAll', { n: people.length })}>
      <AssignForm
        id="give-shown"
        submit={turf.submit}
        organizers={turf.organizers}
        hidden={{ back: turf.back }}
        giveWords={t('give')}
      >
        {people.map(({ id }) => (
          <input key={id} type="hidden" name="worker" value={id} />
        ))}
      </AssignForm>
    </Disclosure>
  );
}

function withPerson(back: string, id: string): string {
  return `${back}${back.includes('?') ? '&' : '?'}person=${id}`;
}
