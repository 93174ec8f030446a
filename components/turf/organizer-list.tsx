import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useCrewWords } from '@/components/turf/crew-table';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

/** What an organizer looks after. */
export type OrganizerRow = {
  readonly seatId: string;
  readonly handle: string;
  /** How many they look after, by name or by department and shift. */
  readonly people: number;
  readonly byName: number;
  /** How many they know by name; null: everybody. */
  readonly knows: number | null;
  readonly rules: readonly {
    readonly id: string;
    readonly department: string | null;
    readonly shift: string | null;
  }[];
};

type OrganizerListProps = {
  organizers: readonly OrganizerRow[];
  clear: Submit;
  hrefOf: (seatId: string) => Route;
};

/** Every organizer with whom they look after, and what can be taken from them. */
export function OrganizerList({ organizers, clear, hrefOf }: OrganizerListProps) {
  return (
    <ul className="border-ink border-t-2">
      {organizers.map((organizer) => (
        <li key={organizer.seatId} className="border-hairline grid gap-2 border-b py-4">
          <Figures organizer={organizer} href={hrefOf(organizer.seatId)} />
          {organizer.rules.length > 0 && <Rules organizer={organizer} clear={clear} />}
          {organizer.people > 0 && <ClearAll organizer={organizer} clear={clear} />}
        </li>
      ))}
    </ul>
  );
}

function Figures({ organizer, href }: { organizer: OrganizerRow; href: Route }) {
  const t = useTranslations('turf');
  const { handle, people, knows } = organizer;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <p>
        <span className="font-semibold">{handle}</span>{' '}
        <span className="text-soft">
          {t('has', { people })} {knows === null ? t('knowsAll') : t('knows', { knows })}
        </span>
      </p>
      {people > 0 && (
        <LinkButton href={href} tone="quiet">
          {t('see')}
        </LinkButton>
      )}
    </div>
  );
}

function Rules({ organizer, clear }: { organizer: OrganizerRow; clear: Submit }) {
  const t = useTranslations('turf');
  const crewWords = useCrewWords();
  return (
    <ul aria-label={t('rules')}>
      {organizer.rules.map((rule) => (
        <li key={rule.id} className="flex flex-wrap items-center justify-between gap-x-6 ps-4">
          <span>{crewWords(rule)}</span>
          <DeedForm submit={clear} fields={{ seatId: organizer.seatId, ruleId: rule.id }} tone="quiet">
            {t('takeRule')}
            <span className="sr-only">{crewWords(rule)}</span>
          </DeedForm>
        </li>
      ))}
    </ul>
  );
}

function ClearAll({ organizer, clear }: { organizer: OrganizerRow; clear: Submit }) {
  const t = useTranslations('turf');
  const { seatId, handle } = organizer;
  return (
    <Disclosure summary={t('takeAll')}>
      <div className="grid gap-3">
        <p>{t('takeAllSure', { handle })}</p>
        <DeedForm submit={clear} fields={{ seatId }} tone="loss">
          {t('takeAllOf', { handle })}
        </DeedForm>
      </div>
    </Disclosure>
  );
}
