'use client';

import { CarryMenu } from './carry-menu';
import { LassoTool } from './lasso-tool';
import type { MapViewProps } from './map-props';
import { ViewTools } from './toolbar';
import { UndoTools } from './undo-tools';
import type { MapState } from './use-map';

type Props = Pick<MapViewProps, 'campaign' | 'mayExport'> & { map: MapState };

/** What can be done with the picture as a whole. */
export function MapTools({ campaign, mayExport, map }: Props) {
  const { stage, looking, selected } = map;
  return (
    <>
      <ViewTools
        onZoom={(factor) => stage?.zoomBy(factor)}
        onAll={() => stage?.flyOver(null, selected !== null)}
      />
      <div className="flex gap-2 md:absolute md:start-17 md:bottom-3 md:z-10">
        <LassoTool drawing={map.lassoing} onDraw={map.setLassoing} />
        <UndoTools undo={map.undo} redo={map.redo} />
      </div>
      {campaign !== null && (
        <CarryMenu
          stage={stage}
          colouring={looking.choices.colouring}
          campaign={campaign}
          mayExport={mayExport}
        />
      )}
    </>
  );
}
