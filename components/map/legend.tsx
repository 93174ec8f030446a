import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TrustStroke } from '@/components/ties/trust-stroke';
import type { Choices } from '@/lib/map/choices';
import type { Condition } from '@/lib/map/only';
import type { Colouring, Grouping } from '@/lib/map/groups';
import type { Mark } from '@/lib/map/picture';
import { tokenOf } from '@/lib/map/tones';
import { bandOf, TRUSTS, type SolidThreshold } from '@/lib/web/trust';
import { fillOf } from './colours';
import { ColourBy } from './legend-colour-by';
import { FarSigns, Line } from './legend-far';
import { Asking, Item } from './legend-item';
import { ColourSign, FadedSign, MarkSign, PinSign } from './legend-marks';
import type { Move } from './looking';
import { isChoosy } from './looking';
import { useMapWords } from './words';

type Props = {
  grouping: Grouping;
  choices: Choices;
  /** What each group of the colouring asks for, by its key. */
  conditions: ReadonlyMap<string, readonly Condition[]>;
  solidThreshold: SolidThreshold;
  /** How many lines nobody confirmed for longer than so many days. */
  faded: { readonly count: number; readonly days: number };
  /** How many people wear each mark that is on the map. */
  marks: ReadonlyMap<Mark, number>;
  /** Which colourings this reader may see. */
  colourings: readonly Colouring[];
  /** Whether the web is so large that it is seen in circles from above. */
  inCircles: boolean;
  /** How many people were put in their place by hand. */
  pinned: number;
  onMove: (move: Move) => void;
  children?: ReactNode;
};

/** Explains thickness, marks and colours; each of its lines is a filter. */
export function Legend(props: Props) {
  const { grouping, choices, onMove } = props;
  const t = useTranslations('map');
  const { groupOf } = useMapWords();
  return (
    <section aria-labelledby="legend" className="text-sm">
      <h2 id="legend" className="text-base font-semibold">
        {t('legend.title')}
      </h2>
      {isChoosy(choices) ? (
        <button
          type="button"
          className="decoration-rule min-h-11 font-semibold underline underline-offset-4 pointer-fine:min-h-10"
          onClick={() => {
            onMove({ do: 'everything' });
          }}
        >
          {t('legend.clear')}
        </button>
      ) : (
        <p className="text-soft min-h-11 pointer-fine:min-h-10">{t('legend.filters')}</p>
      )}
      {props.inCircles && (
        <Part title={t('far.title')}>
          <FarSigns />
        </Part>
      )}
      <Lines {...props} />
      <Marks {...props} />
      <Part
        title={t('legend.colours')}
        head={<ColourBy by={choices.colouring} of={props.colourings} onMove={onMove} />}
      >
        {grouping.groups.map(({ key, colour, count }) => (
          <Asking
            key={key}
            sign={<ColourSign fill={fillOf(colour)} inside={INSIDE[insideOf(colour)] ?? null} />}
            conditions={props.conditions.get(key) ?? []}
            {...{ choices, count, onMove }}
          >
            {groupOf(choices.colouring, key)}
          </Asking>
        ))}
      </Part>
      <p className="text-soft mt-2">{t('legend.size')}</p>
      {props.children}
    </section>
  );
}

function Lines({ choices, solidThreshold, faded, onMove }: Props) {
  const t = useTranslations('map');
  const trust = useTranslations('trust.short');
  const band = useTranslations('band');
  return (
    <Part title={t('legend.lines')}>
      {TRUSTS.map((level) => (
        <Item
          key={level}
          sign={<TrustStroke trust={level} />}
          pressed={choices.trusts.has(level)}
          aside={band(bandOf(level, solidThreshold))}
          onPress={() => {
            onMove({ do: 'trust', trust: level });
          }}
        >
          {trust(`${level}`)}
        </Item>
      ))}
      {faded.count > 0 && (
        <Line sign={<FadedSign />} count={faded.count}>
          {t('legend.faded', { days: faded.days })}
        </Line>
      )}
    </Part>
  );
}

function Marks({ choices, marks, pinned, onMove }: Props) {
  const t = useTranslations('map');
  return (
    <Part title={t('legend.marks')}>
      {[...marks].map(([mark, count]) => (
        <Asking
          key={mark}
          sign={<MarkSign mark={mark} />}
          conditions={[{ kind: 'mark', is: mark }]}
          {...{ choices, count, onMove }}
        >
          {t(`mark.${mark}`)}
        </Asking>
      ))}
      {pinned > 0 && (
        <Line sign={<PinSign />} count={pinned}>
          {t('pin.mark')}
        </Line>
      )}
    </Part>
  );
}

const INSIDE: Readonly<Record<string, 'hollow' | 'half' | 'ring'>> = {
  thread: 'hollow',
  ochre: 'half',
  green: 'ring',
};

function insideOf(colour: string): string {
  return colour.startsWith('standing-') ? tokenOf(colour) : '';
}

function Part({ title, head, children }: { title: string; head?: ReactNode; children: ReactNode }) {
  return (
    <div className="border-hairline mt-3 border-t pt-2" role="group" aria-label={title}>
      {head ?? <h3 className="text-soft font-semibold">{title}</h3>}
      <ul className="mt-1">{children}</ul>
    </div>
  );
}
