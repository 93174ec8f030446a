'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { countsOf } from '@/lib/map/counts';
import { LiveSign } from './live-sign';
import { MapDrawn } from './map-drawn';
import { MapHeading } from './map-heading';
import type { MapViewProps } from './map-props';
import { FRAME } from './picture-frame';
import { usePicture, type FetchedPicture } from './use-picture';

/** The map below its heading: at first what stands still, then the picture with its legend, search and panels. */
export function MapView(props: MapViewProps) {
  const { source, live, settle, still, codeName, beside } = props;
  const { picture, refresh, ...fetched } = usePicture(source);
  const counts = useMemo(() => picture && countsOf(picture), [picture]);
  useEffect(() => {
    settle?.().catch(() => undefined);
  }, [settle]);
  return (
    <>
      <MapHeading counts={counts ?? props.counts}>{beside}</MapHeading>
      <div
        data-map
        className="peer relative grid gap-x-6 gap-y-4 md:grid-cols-[15.5rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] xl:grid-cols-[17rem_minmax(0,1fr)]"
      >
        {picture ? (
          <MapDrawn {...props} picture={picture} refresh={refresh} />
        ) : (
          <Awaited codeName={codeName} still={still} />
        )}
        <HowFar {...fetched} />
        <LiveSign live={live} picture={picture} refresh={refresh} />
      </div>
    </>
  );
}

function Awaited({ codeName, still }: { codeName: string; still: ReactNode }) {
  const t = useTranslations('map.picture');
  return (
    <div className="md:col-start-2 md:row-span-2 md:row-start-1">
      <div role="group" aria-label={t('label', { campaign: codeName })} className={FRAME}>
        {still}
      </div>
    </div>
  );
}

/** Says that fetching takes long, or that it failed and what to do; nothing where all is well. */
function HowFar({ fetching, again }: Pick<FetchedPicture, 'fetching' | 'again'>) {
  const t = useTranslations('map.loading');
  return (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-3 top-3 z-10 md:start-auto md:w-96 print:hidden"
    >
      {fetching === 'slow' && <Notice title={t('slow')} />}
      {fetching === 'failed' && (
        <div className="pointer-events-auto">
          <Notice
            tone="care"
            title={t('failed')}
            actions={
              <Button type="button" onClick={again}>
                {t('again')}
              </Button>
            }
          >
            {t('safe')}
          </Notice>
        </div>
      )}
    </div>
  );
}
