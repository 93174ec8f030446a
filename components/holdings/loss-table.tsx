import { useTranslations } from 'next-intl';
import { HOLDING_NAMES, type HoldingName } from '@/lib/holdings/holdings';
import { COMPROMISES, SURRENDERS, surrendered, type Compromise } from '@/lib/holdings/surrender';
import { SurrenderMark } from './surrender-mark';

/** Of each thing that is held, what each loss gives away: one mark each, narrow enough for a phone. */
export function LossTable() {
  const t = useTranslations('holdings');
  return (
    <div className="grid gap-4">
      <ul className="grid gap-1 text-sm sm:grid-cols-2">
        {SURRENDERS.map((how) => (
          <li key={how} className="flex items-baseline gap-2">
            <SurrenderMark how={how} />
            {t(`given.${how}`)}
          </li>
        ))}
      </ul>
      <table className="border-ink w-full border-collapse border-y-2">
        <caption className="sr-only">{t('marks')}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-soft py-2 pe-2 text-start align-bottom text-sm font-semibold">
              {t('thing')}
            </th>
            {COMPROMISES.map((compromise) => (
              <th
                key={compromise}
                scope="col"
                className="text-soft px-1 py-2 align-bottom text-sm font-semibold"
              >
                <span className="max-md:inline-block max-md:rotate-180 max-md:[writing-mode:vertical-rl]">
                  {t(`short.${compromise}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOLDING_NAMES.map((name) => (
            <tr key={name} className="border-hairline border-t">
              <th scope="row" className="py-2 pe-2 text-start font-normal">
                {t(`held.${name}.name`)}
              </th>
              {COMPROMISES.map((compromise) => (
                <LossCell key={compromise} name={name} compromise={compromise} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LossCell({ name, compromise }: { name: HoldingName; compromise: Compromise }) {
  const t = useTranslations('holdings');
  const how = surrendered(compromise, name);
  return (
    <td className="px-1 py-2 text-center">
      <SurrenderMark how={how} />
      <span className="sr-only">{t(`given.${how}`)}</span>
    </td>
  );
}
