import { useTranslations } from 'next-intl';
import { DayWords } from '@/components/ui/day-words';
import { StandingMark } from '@/components/workers/standing-mark';
import { StandingWords } from '@/components/workers/standing-words';
import type { WeakLink } from '@/lib/report/weak-links';
import type { Standing } from '@/lib/web/standing';
import { ReasonWords, StepWords, type Naming } from './reason-words';

type WeakLinkSheetProps = { links: readonly WeakLink[]; naming: Naming };

/** The report as a table for paper: who, where, how they hang, last contact, what would help. */
export function WeakLinkSheet({ links, naming }: WeakLinkSheetProps) {
  const t = useTranslations('weakLinks');
  return (
    // On a phone the sheet is wider than the screen: it scrolls inside itself, and on paper it does not.
    <div
      role="region"
      aria-label={t('sheet.title')}
      tabIndex={0}
      className="overflow-x-auto print:overflow-visible"
    >
      <table className="[&_td]:border-hairline [&_tbody_th]:border-hairline w-full border-collapse text-start text-sm [&_tbody_th]:border-t [&_tbody_th]:py-1.5 [&_td]:border-t [&_td]:py-1.5 [&_td]:ps-3 [&_td]:align-top [&_th]:text-start [&_th]:align-top">
        <caption className="sr-only">{t('sheet.title')}</caption>
        <thead>
          <tr className="border-ink border-b-2 [&_th]:ps-3 [&_th]:pb-1 [&_th:first-child]:ps-0">
            {(['worker', 'why', 'last', 'next'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`sheet.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <SheetRow key={link.person.id} link={link} naming={naming} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetRow({
  link: { person, found, reason, introduction },
  naming,
}: {
  link: WeakLink;
  naming: Naming;
}) {
  const t = useTranslations('weakLinks');
  const place = [person.department, person.shift, person.languages.join(', ')].filter(Boolean).join(' · ');
  return (
    <tr>
      <th scope="row" className="w-[24%]">
        <bdi>{person.name}</bdi>
        {place !== '' && <span className="text-soft block font-normal">{place}</span>}
      </th>
      <td className="w-[34%]">
        <span className="font-semibold">
          <StandingWords standing={found.standing} />
        </span>
        <span className="block">
          <ReasonWords reason={reason} naming={naming} />
          {found.holds > 0 && ` ${t('holds', { holds: found.holds })}`}
        </span>
      </td>
      <td className="w-[15%]">
        {person.lastSpokenOn === null ? (
          t('sheet.notYet')
        ) : (
          <>
            <DayWords day={person.lastSpokenOn} />
            <span className="block">{person.lastSpokenBy}</span>
          </>
        )}
      </td>
      <td>
        <StepWords reason={reason} introduction={introduction} naming={naming} />
      </td>
    </tr>
  );
}

/** What the marks and the words of the sheet mean; only of the standings that are on it. */
export function SheetLegend({ standings, threshold }: { standings: readonly Standing[]; threshold: number }) {
  const t = useTranslations('weakLinks.sheet');
  const words = useTranslations('standing');
  return (
    <section className="mt-6 break-inside-avoid text-sm">
      <h2 className="font-semibold">{t('legend')}</h2>
      <dl className="mt-1 grid gap-x-8 gap-y-1 sm:grid-cols-2 print:grid-cols-2">
        {standings.map((standing) => (
          <div key={standing} className="flex gap-2">
            <dt className="contents">
              <StandingMark standing={standing} />
              <span className="sr-only">{words(`words.${standing}`)}</span>
            </dt>
            <dd>{words(`meaning.${standing}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">{t('solid', { threshold })}</p>
    </section>
  );
}
