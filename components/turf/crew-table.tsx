import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';

/** A department on a shift, or all of one, as the table tells it. */
export type CrewRow = {
  readonly department: string | null;
  readonly shift: string | null;
  readonly people: number;
  readonly nobody: number;
  readonly handles: readonly string[];
};

/** Departments and shifts to tick; the boxes belong to the form `formId`. */
export function CrewTable({ crews, formId }: { crews: readonly CrewRow[]; formId: string }) {
  const t = useTranslations('turf');
  const crewWords = useCrewWords();
  return (
    <Table caption={t('crewsTitle')} captionHidden>
      <thead>
        <tr>
          {(['crew', 'people', 'nobody', 'who'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="[&_td]:align-middle">
        {crews.map((crew) => {
          const words = crewWords(crew);
          return (
            <tr key={words}>
              <th scope="row" className={crew.department !== null && crew.shift !== null ? 'ps-8!' : ''}>
                <label className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    form={formId}
                    name="crew"
                    value={JSON.stringify([crew.department, crew.shift])}
                    aria-label={t('tick', { crew: words })}
                    className="size-5 shrink-0"
                  />
                  <span>{words}</span>
                </label>
              </th>
              <td className="tabular-nums">{crew.people}</td>
              <td className="tabular-nums">{crew.nobody > 0 ? <strong>{crew.nobody}</strong> : 0}</td>
              <td>{crew.handles.join(', ')}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** A department and a shift in words. */
export function useCrewWords(): (crew: Pick<CrewRow, 'department' | 'shift'>) => string {
  const t = useTranslations('turf');
  return ({ department, shift }) =>
    t('crew', { department: department ?? t('anyDepartment'), shift: shift ?? t('anyShift') });
}
