'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { MapPerson, MapPicture } from '@/lib/map/picture';
import { SearchBox } from './search-box';
import { useMapWords } from './words';

type Props = {
  picture: MapPicture;
  person: MapPerson;
  /** `/campaigns/ID`, null for who may only look: nobody is sought by name then. */
  campaign: string | null;
  onPath: (to: number) => void;
};

/** Asks who could bring a person together with another one, who is sought by name. */
export function Introduce({ picture, person, campaign, onPath }: Props) {
  const t = useTranslations('map.path');
  const { nameOf } = useMapWords();
  if (campaign === null) return null;
  return (
    <Disclosure
      key={person.id}
      summary={<span className="text-sm">{t('ask', { name: nameOf(person) })}</span>}
    >
      <SearchBox people={picture.people} label={t('toWhom')} onFind={onPath} />
    </Disclosure>
  );
}
