import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import type { ChosenDays } from '@/lib/report/history-query';
import type { Day } from '@/lib/web/day';

/** A day one often compares with, and what it is called. */
export type Since = { readonly name: 'week' | 'month' | 'quarter' | 'first'; readonly day: Day };

type Props = {
  here: string;
  chosen: ChosenDays;
  first: Day;
  today: Day;
  often: readonly Since[];
};

/** Which two days are compared: a GET form, so that the address is the choice, and the days one often asks for. */
export function ChooseDays({ here, chosen, first, today, often }: Props) {
  const t = useTranslations('history');
  return (
    <div className="grid gap-3 print:hidden">
      <nav aria-label={t('often')} className="flex flex-wrap gap-x-5">
        {often.map(({ name, day }) => (
          <Link
            key={name}
            href={`${here}?from=${day}` as Route}
            aria-current={chosen.from === day && chosen.to === today ? 'true' : undefined}
            className="decoration-rule aria-[current]:decoration-ink inline-flex min-h-11 items-center underline underline-offset-4 aria-[current]:font-semibold aria-[current]:decoration-2"
          >
            {t(`since.${name}`)}
          </Link>
        ))}
      </nav>
      <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <DateInput
          key={`from ${chosen.from}`}
          name="from"
          label={t('from')}
          min={first}
          max={today}
          defaultValue={chosen.from}
        />
        <DateInput
          key={`to ${chosen.to}`}
          name="to"
          label={t('to')}
          min={first}
          max={today}
          defaultValue={chosen.to}
        />
        <Button type="submit">{t('compare')}</Button>
      </form>
    </div>
  );
}
