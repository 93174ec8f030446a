import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { HOLDING_NAMES, type HoldingName } from '@/lib/holdings/holdings';
import { COMPROMISES, SURRENDERS, surrendered, type Compromise } from '@/lib/holdings/surrender';
import { SurrenderMark } from './surrender-mark';

/** Of each thing that is held, what each loss gives away. */
export function LossTable() {
  const t = useTranslations('holdings');
  return (
    <div className="grid gap-4">
      <Table caption={t('marks')} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t('thing')}</th>
            {COMPROMISES.map((compromise) => (
              <th key={compromise} scope="col">
                {t(`short.${compromise}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOLDING_NAMES.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`held.${name}.name`)}</th>
              {COMPROMISES.map((compromise) => (
                <LossCell key={compromise} name={name} compromise={compromise} />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <ul className="grid gap-1 text-sm sm:grid-cols-2">
        {SURRENDERS.map((how) => (
          <li key={how} className="flex items-baseline gap-2">
            <SurrenderMark how={how} />
            {t(`given.${how}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LossCell({ name, compromise }: { name: HoldingName; compromise: Compromise }) {
  const t = useTranslations('holdings');
  const how = surrendered(compromise, name);
  return (
    <td>
      <SurrenderMark how={how} />
      <span className="sr-only">{t(`given.${how}`)}</span>
    </td>
  );
}
