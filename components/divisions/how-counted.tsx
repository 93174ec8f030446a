import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Table } from '@/components/ui/table';
import type { DivisionView } from '@/lib/report/division-view';
import type { DivisionFound } from '@/lib/web/divisions/divisions';
import { signed, type DivisionSpeech } from './division-words';

type HowCountedProps = {
  found: DivisionFound;
  view: DivisionView;
  speech: DivisionSpeech;
  everybody: boolean;
};

/** How the page counts, folded away, with each group's own lines in figures for those who see people. */
export function HowCounted({ found, view, speech, everybody }: HowCountedProps) {
  const t = useTranslations('divisions');
  const { ei, chanceEi, unplaced, leftOut } = found;
  return (
    <Disclosure summary={t('howTitle')}>
      <div className="text-soft mb-4 grid max-w-prose gap-2">
        <p>{t('how')}</p>
        {speech.by === 'language' && <p>{t('howLanguage')}</p>}
        {speech.by === 'tag' && <p>{t('howTag')}</p>}
        {everybody ? (
          unplaced > 0 && <p>{t('howLeftOut', { people: unplaced, lines: leftOut })}</p>
        ) : (
          <p>{t('howGuarded')}</p>
        )}
        {speech.exact && ei !== null && chanceEi !== null && (
          <p>{t('ei', { ei: signed(ei), chance: signed(chanceEi) })}</p>
        )}
      </div>
      {speech.exact && <GroupTable found={found} view={view} speech={speech} />}
    </Disclosure>
  );
}

function GroupTable({ found, view, speech }: Omit<HowCountedProps, 'everybody'>) {
  const t = useTranslations('divisions');
  const { mixing, eiOf, people } = found;
  return (
    <Table caption={t('eiTable')}>
      <thead>
        <tr>
          {(['group', 'people', 'inside', 'outside', 'eiShort'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.groups.map((group) => {
          const inside = mixing.observed[group * mixing.groups + group] ?? 0;
          const index = eiOf[group] ?? null;
          return (
            <tr key={group}>
              <th scope="row">
                <bdi>{speech.nameOf(group)}</bdi>
              </th>
              <td>{people[group]}</td>
              <td>{inside}</td>
              <td>{(mixing.linesOf[group] ?? 0) - inside}</td>
              <td>{index === null ? '–' : signed(index)}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
