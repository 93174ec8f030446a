import { useTranslations } from 'next-intl';
import type { StrandedBy, Told } from '@/lib/what-if/told';
import { Names } from './names';

/** By name who loses touch, and by whom they hung. */
export function StrandedList({ told, campaign }: { told: Told; campaign: string }) {
  const t = useTranslations('whatIf.outcome');
  const { stranded, strandedIds, takenOut, takenOutCount, anchor } = told;
  return (
    <section className="min-w-0">
      <h3 className="font-semibold">{t('stranded', { count: strandedIds.length, anchor: anchor.kind })}</h3>
      {stranded.length === 0 ? (
        <p className="mt-1">{t('strandedNobody')}</p>
      ) : (
        <ul className="mt-1">
          {stranded.map((group) => (
            <li key={group.who[0]?.id} className="border-hairline border-b py-2">
              <Group group={group} campaign={campaign} />
            </li>
          ))}
        </ul>
      )}
      {takenOutCount > 0 && (
        <p className="text-soft mt-3 text-sm">
          {t('takenOut')} <Names people={takenOut} all={takenOutCount} campaign={campaign} />
        </p>
      )}
    </section>
  );
}

function Group({ group, campaign }: { group: StrandedBy; campaign: string }) {
  const t = useTranslations('whatIf.outcome');
  const { by, who, more } = group;
  return (
    <>
      <span className="font-semibold">
        <Names people={who} all={who.length + more} campaign={campaign} />
      </span>{' '}
      <span className="text-soft">
        {by.length === 0
          ? t('hungUntold', { count: who.length + more })
          : t.rich('hung', {
              count: who.length + more,
              names: () => <Names people={by} campaign={campaign} />,
            })}
      </span>
    </>
  );
}
