import { INK_OPACITY, STROKES } from '@/lib/map/strokes';
import type { Drawn, WebPicture } from '@/lib/what-if/picture';
import { pathsOf } from './web-frame';

type Props = { picture: WebPicture; isDrawn: (one: Drawn, other: Drawn) => boolean; faint?: boolean };

/** The lines of a drawn web, thin below solid; faint ones are those that are gone. */
export function WebLines({ picture, isDrawn, faint = false }: Props) {
  return pathsOf(picture, isDrawn).map(({ trust, d }) =>
    d === '' ? null : (
      <path
        key={trust}
        d={d}
        className={faint ? 'stroke-thread fill-none' : 'stroke-ink fill-none'}
        strokeOpacity={faint ? 0.35 : INK_OPACITY}
        strokeWidth={faint ? 1.5 : STROKES[trust].width}
        {...(faint && { strokeDasharray: '6 5' })}
        {...(!faint && trust === 5 && { strokeDasharray: '0 4', strokeLinecap: 'round' as const })}
      />
    ),
  );
}
