'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SHOWN } from '@/lib/shown/shown';
import { listPeople } from '@/lib/map/listing';
import type { MapPicture } from '@/lib/map/picture';
import { isChoosy } from './looking';
import type { MapState } from './use-map';

type Props = { campaign: string; picture: MapPicture; map: Pick<MapState, 'meant' | 'looking'> };

/** Takes the list of those who are meant out as a file, named the most careful way unless another is chosen. */
export function ExportPeople({ campaign, picture, map }: Props) {
  const t = useTranslations('map.only');
  const shown = useTranslations('shown');
  const { meant, looking } = map;
  if (!isChoosy(looking.choices) || meant.count === 0) return null;
  return (
    <Disclosure summary={t('export', { count: meant.count })}>
      <form
        method="post"
        action={`${campaign}/map/people`}
        className="grid gap-2"
        onSubmit={(event) => {
          // Thousands of ids are put in only now, not each time the filter changes.
          const field = event.currentTarget.elements.namedItem('workers');
          if (field instanceof HTMLInputElement) field.value = idsOf(picture, meant.own).join(' ');
        }}
      >
        <input type="hidden" name="workers" />
        <p className="font-semibold">{shown('fileLabel')}</p>
        <p className="text-soft text-sm">{shown('fileHint')}</p>
        <div className="flex flex-wrap gap-2">
          {SHOWN.toReversed().map((way) => (
            <Button key={way} name="as" value={way} className="grow text-sm">
              {shown(`way.${way}`)}
            </Button>
          ))}
        </div>
      </form>
    </Disclosure>
  );
}

/** Those who are meant, in the order of the list. */
function idsOf(picture: MapPicture, own: Uint8Array): string[] {
  const people = picture.people.filter((_, at) => own[at] === 1);
  return listPeople({ ...picture, people }).map(({ id }) => id);
}
