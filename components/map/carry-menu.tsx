'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState, type SyntheticEvent } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Select } from '@/components/ui/inputs';
import type { Colouring } from '@/lib/map/groups';
import { SHOWN, shownFrom, type Shown } from '@/lib/shown/shown';
import { inSight } from './in-sight';
import type { Stage } from './stage';
import { useCarry, type CarryState } from './use-carry';

type Props = {
  stage: Stage | null;
  colouring: Colouring;
  /** `/campaigns/ID`. */
  campaign: string;
  /** Whether files for other programs may be taken out. */
  mayExport: boolean;
};

const DRAWINGS = ['png', 'svg', 'wall'] as const;
const DATA = ['gexf', 'graphml', 'cytoscape'] as const;
const PAPERS_TO_SAVE = ['a4', 'letter', 'a3', 'a2'] as const;
type Kind = (typeof DRAWINGS | typeof DATA)[number];

/**
 * Carries the map away as a picture, a drawing, a wall chart or a file for other programs, naming people the most careful way
 * unless another is chosen. Everything but the painting of a picture is done on the server, whatever the screen shows.
 */
export function CarryMenu({ stage, colouring, campaign, mayExport }: Props) {
  const t = useTranslations('map.carry');
  const [kind, setKind] = useState<Kind>('png');
  const [as, setAs] = useState<Shown>('codeNames');
  const [people, setPeople] = useState(0);
  const { state, setState, carry } = useCarry(campaign);
  const isBusy = state.is === 'asking' || state.is === 'drawing';
  const save = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wish = wishOf(event.currentTarget, kind, colouring);
    const ids = wish.get('what') === 'shown' ? inSight(stage) : null;
    if (ids?.length === 0) {
      setState({ is: 'nobody' });
      return;
    }
    if (ids) wish.set('workers', ids.join(' '));
    void carry(wish);
  };
  return (
    <details
      className="relative md:absolute md:end-3 md:bottom-3 md:z-20"
      onToggle={() => {
        setPeople(inSight(stage).length);
      }}
    >
      <summary className="border-rule bg-raised hover:bg-ink hover:text-paper rounded-card flex min-h-11 items-center border px-3 text-sm font-semibold">
        {t('title')}
      </summary>
      <form
        className="border-rule bg-raised absolute end-0 bottom-full z-20 mb-1 grid max-h-[70dvh] w-80 max-w-[calc(100vw-2rem)] gap-3 overflow-y-auto border p-4"
        onSubmit={save}
      >
        <Kinds
          kind={kind}
          mayExport={mayExport}
          onChoose={(chosen) => {
            setKind(chosen);
            setState({ is: 'ready' });
          }}
        />
        <Names as={as} onChoose={setAs} />
        <Extent kind={kind} people={people} />
        <Outcome state={state} />
        {kind === 'wall' ? (
          <LinkButton tone="main" href={wallAddress(campaign, as, colouring) as Route}>
            {t('open')}
          </LinkButton>
        ) : (
          <Button tone="main" disabled={isBusy}>
            {t('save')}
          </Button>
        )}
      </form>
    </details>
  );
}

type KindsProps = { kind: Kind; mayExport: boolean; onChoose: (kind: Kind) => void };

function Kinds({ kind, mayExport, onChoose }: KindsProps) {
  const t = useTranslations('map.carry');
  return (
    <>
      <Select
        name="kind"
        id="carry-kind"
        label={t('kind')}
        value={kind}
        options={[...DRAWINGS, ...(mayExport ? DATA : [])].map((value) => ({
          value,
          label: t(`kinds.${value}`),
        }))}
        onChange={(event) => {
          onChoose(kindFrom(event.target.value));
        }}
      />
      {DATA.some((data) => data === kind) && <p className="text-soft text-sm">{t('dataHint')}</p>}
    </>
  );
}

/** How much of the map, and how large. */
function Extent({ kind, people }: { kind: Kind; people: number }) {
  const t = useTranslations('map.carry');
  if (kind === 'wall') return null;
  return (
    <>
      <Select
        name="what"
        id="carry-what"
        label={t('what')}
        options={(['all', 'shown'] as const).map((value) => ({
          value,
          label: t(`whats.${value}`, { people }),
        }))}
      />
      {(kind === 'png' || kind === 'svg') && (
        <Select
          name="paper"
          id="carry-paper"
          label={t('paper')}
          options={PAPERS_TO_SAVE.map((value) => ({ value, label: t(`papers.${value}`) }))}
        />
      )}
    </>
  );
}

function Names({ as, onChoose }: { as: Shown; onChoose: (as: Shown) => void }) {
  const t = useTranslations('map.carry');
  const shown = useTranslations('shown.way');
  return (
    <Select
      name="as"
      id="carry-as"
      label={t('names')}
      hint={t('namesHint')}
      value={as}
      options={SHOWN.toReversed().map((value) => ({ value, label: shown(value) }))}
      onChange={(event) => {
        onChoose(shownFrom(event.target.value));
      }}
    />
  );
}

/** How far it is, and what came of it. */
function Outcome({ state }: { state: CarryState }) {
  const t = useTranslations('map.carry');
  if (state.is === 'failed' || state.is === 'tooLarge' || state.is === 'nobody') {
    return (
      <p role="alert" className="border-thread bg-thread-wash border-s-4 px-3 py-2 text-sm">
        {t(state.is)}
      </p>
    );
  }
  return (
    <p role="status" className="text-soft text-sm empty:hidden">
      {state.is === 'asking' && t('asking')}
      {state.is === 'drawing' && t('drawing', { dots: state.dots })}
      {state.is === 'saved' && state.coarse === null && t('saved', { file: state.file })}
      {state.is === 'saved' &&
        state.coarse !== null &&
        t('savedCoarse', { file: state.file, dots: state.coarse })}
    </p>
  );
}

/** What is asked of the server: the same day and the same ghosts as on the page. */
function wishOf(form: HTMLFormElement, kind: Kind, colouring: Colouring): FormData {
  const wish = new FormData(form);
  wish.set('format', kind === 'png' ? 'svg' : kind);
  wish.set('colour', colouring);
  for (const [name, value] of askedHere()) wish.set(name, value);
  return wish;
}

function wallAddress(campaign: string, as: Shown, colour: Colouring): string {
  const query = new URLSearchParams({ as, colour, ...Object.fromEntries(askedHere()) });
  return `${campaign}/map/print?${query.toString()}`;
}

/** What the address of the page asks to be drawn. */
function askedHere(): readonly (readonly [string, string])[] {
  if (typeof window === 'undefined') return [];
  const asked = new URLSearchParams(window.location.search);
  return ['ghosts', 'on', 'back'].flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value] as const];
  });
}

function kindFrom(text: string): Kind {
  return [...DRAWINGS, ...DATA].find((kind) => kind === text) ?? 'png';
}
