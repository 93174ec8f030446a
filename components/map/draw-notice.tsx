'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { DrawnStep } from '@/lib/map/drawing';
import type { MapPicture } from '@/lib/map/picture';
import { Strip, StripWords } from './strip';
import type { DrawingState } from './use-drawing';
import type { MapState } from './use-map';
import { useMapWords } from './words';

type Props = { picture: MapPicture; map: MapState; draw: DrawingState };

/** What happens to the line on the finger, in words: how to go on, what was saved with the way back, or why not. */
export function DrawNotice({ picture, map: { places }, draw }: Props) {
  const t = useTranslations('map.draw');
  const { nameOf } = useMapWords();
  const { drawing, tell, mark } = draw;
  const { step, armed, whyNot } = drawing;
  const nameIn = (id: string): string => {
    const person = picture.people[places.get(id) ?? -1];
    return person ? nameOf(person) : '';
  };
  const why = whyNot === null ? null : t(`whyNot.${whyNot}`);
  const stop = (): void => {
    tell({ do: 'stop' });
  };
  if ('ratingId' in step) {
    return (
      <Strip>
        <DrawnWords step={step} first={nameIn(step.from)} second={nameIn(step.to)} />
        <Way step={step} onMark={(how) => void mark(how)} />
        <Button type="button" tone="quiet" onClick={stop}>
          {t('close')}
        </Button>
      </Strip>
    );
  }
  if (step.at === 'from') {
    const name = nameIn(step.from);
    return (
      <Strip>
        <StripWords>
          {step.hand === 'keys' ? <FromHere name={name} /> : t('from', { name })} {why}
        </StripWords>
        <Button type="button" tone="quiet" onClick={stop}>
          {t('stop')}
        </Button>
      </Strip>
    );
  }
  if (step.at !== 'idle' || (why === null && !armed)) return <Strip hidden />;
  return (
    <Strip>
      <StripWords>{why ?? t('armed')}</StripWords>
      <Button type="button" tone="quiet" onClick={stop}>
        {t(armed ? 'stop' : 'close')}
      </Button>
    </Strip>
  );
}

function DrawnWords({ step, first, second }: { step: DrawnStep; first: string; second: string }) {
  const t = useTranslations('map.draw');
  const trust = useTranslations('trust.short');
  const level = trust(step.trust as '1' | '2' | '3' | '4' | '5');
  const isThere = step.at === 'done' || step.at === 'undoing';
  return (
    <StripWords>
      {isThere ? t('done', { first, second, trust: level }) : t('undone', { first, second })}{' '}
      {isThere && step.outspoken && t('outspoken')} {isThere && step.again && t('again')}{' '}
      {step.lost && t('markLost')}
    </StripWords>
  );
}

type WayProps = {
  step: DrawnStep;
  onMark: (how: 'undo' | 'redo') => void;
};

/** The way back, and forth again. */
function Way({ step, onMark }: WayProps) {
  const t = useTranslations('map.draw');
  if (step.again) return null;
  const how = step.at === 'done' || step.at === 'undoing' ? 'undo' : 'redo';
  return (
    <Button
      type="button"
      disabled={step.at === 'undoing' || step.at === 'redoing'}
      onClick={() => {
        onMark(how);
      }}
    >
      {t(how)}
    </Button>
  );
}

/** How a line goes on that began at a button: by arrow keys where there are any, on a touch screen by a finger. */
function FromHere({ name }: { name: string }) {
  const t = useTranslations('map.draw');
  return (
    <>
      <span className="pointer-coarse:hidden">{t('byKeys', { name })}</span>
      <span className="not-pointer-coarse:hidden">{t('from', { name })}</span>
    </>
  );
}
