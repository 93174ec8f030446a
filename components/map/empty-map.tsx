import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Thread } from './thread';

type Props = {
  /** `/campaigns/ID`, null for who may only look. */
  campaign: string | null;
  people: number;
  mayImport: boolean;
};

/** What the map is for, and the first step, where no line is drawn yet. */
export function EmptyMap({ campaign, people, mayImport }: Props) {
  const t = useTranslations('map.empty');
  return (
    <EmptyState
      title={t('title')}
      picture={<FirstWeb />}
      action={campaign !== null && <Steps campaign={campaign} people={people} mayImport={mayImport} />}
    >
      <p>{t('body')}</p>
      {campaign !== null && <p>{people === 0 ? t('start') : t('noLines')}</p>}
    </EmptyState>
  );
}

function Steps({ campaign, people, mayImport }: Props & { campaign: string }) {
  const t = useTranslations('map.empty');
  if (people > 0) {
    return (
      <>
        <LinkButton tone="main" href={`${campaign}/one-on-ones/new` as Route}>
          {t('log')}
        </LinkButton>
        <LinkButton href={`${campaign}/ties/new` as Route}>{t('rate')}</LinkButton>
      </>
    );
  }
  return (
    <>
      {mayImport && (
        <LinkButton tone="main" href={`${campaign}/import` as Route}>
          {t('import')}
        </LinkButton>
      )}
      <LinkButton tone={mayImport ? 'plain' : 'main'} href={`${campaign}/workers/new` as Route}>
        {t('add')}
      </LinkButton>
    </>
  );
}

const FEW = [
  { x: 20, y: 70 },
  { x: 90, y: 24 },
  { x: 160, y: 76 },
  { x: 236, y: 40 },
] as const;

/** Four people and their lines, from the thickest to the dotted one. */
function FirstWeb() {
  const [a, b, c, d] = FEW;
  return (
    <svg aria-hidden="true" viewBox="0 0 260 100" className="h-24">
      <Thread trust={1} from={a} to={b} />
      <Thread trust={3} from={b} to={c} />
      <Thread trust={2} from={a} to={c} />
      <Thread trust={5} from={c} to={d} />
      {FEW.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="10" strokeWidth="3" className="fill-ink stroke-raised" />
      ))}
    </svg>
  );
}
