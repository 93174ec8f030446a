import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import { DeedForm, type Submit } from './deed-form';

type DeletedListProps = {
  workers: readonly {
    readonly id: string;
    readonly name: string;
    readonly department: string | null;
    readonly shift: string | null;
    readonly deletedOn: string;
  }[];
  restore: Submit;
};

/** Those who were deleted, each with the way back. */
export function DeletedList({ workers, restore }: DeletedListProps) {
  const t = useTranslations('workers');
  const inWords = useDayWords();
  return (
    <ul className="border-hairline border-t">
      {workers.map(({ id, name, department, shift, deletedOn }) => (
        <li
          key={id}
          className="border-hairline flex flex-wrap items-center justify-between gap-3 border-b py-3"
        >
          <span className="grid">
            <bdi className="font-semibold">{name}</bdi>
            <span className="text-soft text-sm">
              {[department, shift, t('deletedOn', { day: inWords(deletedOn) })]
                .filter((word) => word !== null)
                .join(' · ')}
            </span>
          </span>
          <DeedForm submit={restore} fields={{ workerId: id }}>
            {t('restore')}
          </DeedForm>
        </li>
      ))}
    </ul>
  );
}
