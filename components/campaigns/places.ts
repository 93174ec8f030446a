import {
  AlarmClock,
  FileInput,
  House,
  MessageCircle,
  Settings,
  Spline,
  Unlink,
  Users,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { may, type Deed, type Role } from '@/lib/access/policy';

/** A page of a campaign as the navigation names it. */
export type Place = {
  readonly segment: string | null;
  readonly label: 'home' | 'workers' | 'oneOnOnes' | 'map' | 'weakLinks' | 'committee' | 'followUps' | 'import' | 'settings';
  readonly icon: LucideIcon;
  readonly deed: Deed;
};

const PLACES: readonly Place[] = [
  { segment: null, label: 'home', icon: House, deed: 'figures.see' },
  { segment: 'workers', label: 'workers', icon: Users, deed: 'workers.see' },
  { segment: 'one-on-ones', label: 'oneOnOnes', icon: MessageCircle, deed: 'workers.see' },
  { segment: 'map', label: 'map', icon: Spline, deed: 'figures.see' },
  { segment: 'weak-links', label: 'weakLinks', icon: Unlink, deed: 'workers.see' },
  { segment: 'committee', label: 'committee', icon: UsersRound, deed: 'workers.see' },
  { segment: 'follow-ups', label: 'followUps', icon: AlarmClock, deed: 'workers.see' },
  { segment: 'import', label: 'import', icon: FileInput, deed: 'import.run' },
  { segment: 'settings', label: 'settings', icon: Settings, deed: 'campaign.edit' },
];

/** The pages somebody in this role may open, in the order of the navigation. */
export function placesFor(role: Role): readonly Place[] {
  return PLACES.filter((place) => may({ role }, place.deed));
}
