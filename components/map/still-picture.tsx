import { groupPeople } from '@/lib/map/groups';
import type { MapPicture } from '@/lib/map/picture';
import { StaticWeb } from './static-web';
import { StillCircles } from './still-circles';

/** The map as it stands in the page before, or without, any script: its circles, or everybody where the whole web fits. */
export function StillPicture({ picture }: { picture: MapPicture }) {
  if (picture.circles.length > 0) return <StillCircles picture={picture} />;
  return <StaticWeb picture={picture} grouping={groupPeople(picture.people, 'department')} />;
}
