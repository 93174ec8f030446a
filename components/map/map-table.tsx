import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { Pager } from '@/components/ui/pager';
import { Table } from '@/components/ui/table';
import { StandingWords } from '@/components/workers/standing-words';
import type { ListedLine, ListedPerson } from '@/lib/map/listing';
import { listLines, listPeople, pageOf, withLines } from '@/lib/map/listing';
import type { MapPerson, MapPicture } from '@/lib/map/picture';
import { bandOf } from '@/lib/web/trust';
import { useMapWords } from './words';

export type MapList = 'people' | 'lines';

type Props = {
  picture: MapPicture;
  list: MapList;
  page: number;
  hrefOf: (list: MapList, page: number) => Route;
  profileOf: (workerId: string) => Route;
};

/** All that the picture says, in words, without JavaScript; with it the list that goes with the filters stands in its place. */
export function MapTable({ picture, list, page, hrefOf, profileOf }: Props) {
  const t = useTranslations('map.table');
  const people = list === 'people' ? pageOf(listPeople(picture), page) : null;
  const lines = list === 'lines' ? pageOf(listLines(picture), page) : null;
  const shown = people ?? lines;
  return (
    <section aria-labelledby="in-words" id="words" className="mt-10 peer-has-data-list:hidden print:hidden">
      <h2 id="in-words" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <nav aria-label={t('show')} className="mt-1 mb-3 flex gap-5">
        {(['people', 'lines'] as const).map((one) => (
          <Link
            key={one}
            href={hrefOf(one, 1)}
            scroll={false}
            aria-current={one === list ? 'page' : undefined}
            className="decoration-rule aria-[current]:decoration-ink inline-flex min-h-11 items-center underline underline-offset-8 aria-[current]:font-semibold aria-[current]:decoration-2"
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      {people && <PeopleTable rows={withLines(picture, people.rows)} profileOf={profileOf} />}
      {lines && <Lines rows={lines.rows} picture={picture} profileOf={profileOf} />}
      {shown && <Pager page={shown.page} pages={shown.pages} hrefOf={(to) => hrefOf(list, to)} />}
    </section>
  );
}

type Profiles = { profileOf: (workerId: string) => Route };

function Name({ person, profileOf }: Profiles & { person: MapPerson }) {
  const { nameOf } = useMapWords();
  return (
    <Link href={profileOf(person.id)} className="decoration-rule font-semibold underline underline-offset-4">
      {nameOf(person)}
    </Link>
  );
}

/** People with how they hang and their lines, a row for each. */
export function PeopleTable({ rows, profileOf }: Profiles & { rows: readonly ListedPerson[] }) {
  const t = useTranslations('map');
  const { supportOf } = useMapWords();
  return (
    <Table caption={t('table.captionPeople')} captionHidden>
      <thead>
        <tr>
          {(['name', 'hangs', 'theirLines', 'department', 'shift', 'language', 'support'] as const).map(
            (head) => (
              <th key={head} scope="col">
                {t(`table.${head}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className="text-sm">
        {rows.map(({ person, lines }) => (
          <tr key={person.id}>
            <th scope="row">
              <Name person={person} profileOf={profileOf} />
            </th>
            <td>
              {person.standing ? <StandingWords standing={person.standing} /> : t('mark.ghost')}
              {person.onCommittee && <span className="block font-semibold">{t('mark.committee')}</span>}
            </td>
            <td className="min-w-72!">
              <TheirLines lines={lines} />
            </td>
            <td>{person.department ?? t('table.unknown')}</td>
            <td>{person.shift ?? t('table.unknown')}</td>
            <td>{person.languages.length > 0 ? person.languages.join(', ') : t('table.unknown')}</td>
            <td>{person.known ? supportOf(person) : t('table.unknown')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TheirLines({ lines }: Pick<ListedPerson, 'lines'>) {
  const t = useTranslations('map.table');
  const trust = useTranslations('trust.short');
  const { nameOf } = useMapWords();
  if (lines.length === 0) return t('none');
  return (
    <ul>
      {lines.map((level) => (
        <li key={level.trust}>
          {t('byTrust', { trust: trust(`${level.trust}`), names: level.others.map(nameOf).join(', ') })}
        </li>
      ))}
    </ul>
  );
}

function Lines({
  rows,
  picture,
  profileOf,
}: Profiles & { rows: readonly ListedLine[]; picture: MapPicture }) {
  const t = useTranslations('map.table');
  const band = useTranslations('band');
  return (
    <Table caption={t('captionLines')} captionHidden>
      <thead>
        <tr>
          {(['first', 'second', 'trust', 'band'] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="text-sm">
        {rows.map(({ first, second, trust }) => (
          <tr key={`${first.id} ${second.id}`}>
            <th scope="row">
              <Name person={first} profileOf={profileOf} />
            </th>
            <td>
              <Name person={second} profileOf={profileOf} />
            </td>
            <td>
              <TrustWords trust={trust} />
            </td>
            <td>{band(bandOf(trust, picture.solidThreshold))}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
