import { addDays, type Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';
import { CREWS, type Crew, type Edge } from './harbor-street-crews';
import { seededChance, type Chance } from './seeded-chance';

/** A made-up coworker. Keys sort in the order in which people are listed. */
export type ExampleWorker = {
  readonly key: string;
  readonly name: string;
  readonly nickname: string | null;
  readonly department: string;
  readonly shift: string;
  readonly jobTitle: string;
  readonly languages: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly status: WorkerStatus;
  readonly inUnit: boolean;
  readonly startedOn: Day | null;
  readonly statusOn: Day | null;
};

/** A worker with the place they have in their crew. */
export type Placed = { readonly worker: ExampleWorker; readonly crew: Crew; readonly edge: Edge | null };

const GIVEN: Readonly<Record<string, string>> = {
  English:
    'Alonzo Beatrix Clement Dorinda Everett Felicity Garnet Harriet Isidore Jolene Keturah Leander Maybelle Norris Odessa Percival Quincy Rowena Sterling Tamsin',
  Spanish:
    'Anselmo Belén Ciriaco Dolores Eusebio Fabiola Graciela Higinio Inmaculada Jacinto Leocadia Macario Nieves Olegario Petronila Remedios Silvino Trinidad Ubaldo Zoraida',
  'Haitian Creole':
    'Altagrace Bellande Clermont Dieuseul Elifaite Fanfan Gesner Hermione Islande Jocelerme Kettly Loubens Magalie Nounoune Osnel Philomise Rosemène Saintilia Thermidor Ynette',
  Arabic:
    'Abeer Badr Dalal Essam Fawzia Ghassan Hanan Ihab Jumana Khaldoun Lubna Munir Nawal Othman Qamar Rabab Suhail Tahani Wael Zuhair',
  French:
    'Adjoua Baptistin Clarisse Désiré Éloïse Fatoumata Gaspard Honorine Issouf Joséphine Kadiatou Léandre Mamadou Noémie Octave Perpétue Rokia Séverin Thérèse Yacine',
};

const FAMILY: Readonly<Record<string, string>> = {
  English:
    'Applewhite Birdsong Coldwater Dunaway Eastlake Fairweather Goodspeed Hollowell Ironmonger Kitteridge Lovelace Merriweather Nightingale Overstreet Pennyworth Ravenscroft Saltmarsh Thistlewood Underhill Winterbourne',
  Spanish:
    'Alcántara Bocanegra Carrizales Delgadillo Escamilla Fuenmayor Galarraga Huerta Izaguirre Jaramillo Lizarraga Manríquez Noriega Orozpe Palomares Quezada Robleda Saldívar Terrazas Urdaneta',
  'Haitian Creole':
    'Alcindor Belizaire Clervil Desravines Exantus Florvil Guillaumette Honorat Innocent-Fils Joachinson Laguerre Mondésir Nazaire Orélus Petit-Homme Rénélus Saintelmy Théodat Vilbrun Zamor',
  Arabic:
    'Abdelnour Barazi Chahine Darwazeh Eltayeb Fakhoury Ghanem Hilal Issawi Jabbour Kanaan Lahham Masri Najjar Qabbani Rifai Shalhoub Tarazi Wehbe Zeidan',
  French:
    'Assoumou Bamba-Roy Coulibaly Delacroix-Sow Essomba Fofana Gueguen Houngbo Kaboré Lefebvre-Ba Mensah-Roux Ndiaye-Blanc Ouattara Poincelet Rakoto Sangaré Touré-Gall Vasseur Yaméogo Zongo',
};

const JOBS: Readonly<Record<string, readonly string[]>> = {
  Pick: ['Picker', 'Picker', 'Pick to rebin', 'Problem solver'],
  Pack: ['Packer', 'Packer', 'Rebin', 'Water spider'],
  Stow: ['Stower', 'Stower', 'Stower', 'Water spider'],
  Inbound: ['Unloader', 'Forklift driver', 'Receiver', 'Dock clerk'],
  Outbound: ['Loader', 'Sorter', 'Yard marshal', 'Loader'],
  Returns: ['Returns grader', 'Returns grader', 'Repacker', 'Liquidations'],
};

const TAGS = [
  'carpool',
  'soccer league',
  'night school',
  'first aid',
  'lunch at dock 4',
  'cooks for everybody',
];
const GONE_ON: Partial<Readonly<Record<Edge, number>>> = {
  fired: -135,
  left: -96,
  promoted_out: -60,
  excluded: -280,
  on_leave: -33,
};

/** Everybody at Harbor Street as of a day, in the order of the crews. */
export function harborStreetPeople(on: Day): readonly Placed[] {
  const chance = seededChance(0x4a6b);
  const taken = new Set(CREWS.flatMap((crew) => crew.named));
  const placed: Placed[] = [];
  for (const crew of CREWS) {
    for (let place = 0; place < crew.size; place += 1) {
      const edge = crew.edges[place - (crew.size - crew.edges.length)];
      const name = crew.named[place] ?? edge?.[1] ?? freshName(crew, place, taken, chance);
      const key = `w${String(placed.length + 1).padStart(3, '0')}`;
      const at = { crew, place, edge: edge?.[0] ?? null };
      placed.push({ worker: describe(key, name, at, on, chance), crew, edge: at.edge });
    }
  }
  return placed;
}

function freshName(crew: Crew, place: number, taken: Set<string>, chance: Chance): string {
  const language = languageAt(crew, place);
  for (;;) {
    const name = `${chance.pick((GIVEN[language] ?? '').split(' '))} ${chance.pick((FAMILY[language] ?? '').split(' '))}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

type Place = { readonly crew: Crew; readonly place: number; readonly edge: Edge | null };

function describe(
  key: string,
  name: string,
  { crew, place, edge }: Place,
  on: Day,
  chance: Chance,
): ExampleWorker {
  const number = Number(key.slice(1));
  return {
    key,
    name,
    ...contact(name, number, chance),
    department: crew.department,
    shift: crew.shift,
    jobTitle: edge === 'excluded' ? 'Shift lead' : chance.pick(JOBS[crew.department] ?? ['Associate']),
    languages: spoken(languageAt(crew, place), chance),
    tags: chance.happens(0.4) ? [chance.pick(TAGS)] : [],
    ...employment(edge, on, chance),
  };
}

function contact(name: string, number: number, chance: Chance) {
  const [given = name, family = ''] = name.split(' ');
  return {
    nickname: chance.happens(0.12) ? given.slice(0, 4) : null,
    // Made-up numbers are 555-0100 to 555-0199: nobody beyond these gets one, or two people would seem to be one.
    phone: chance.happens(0.75) && number < 100 ? `201-555-0${String(100 + number)}` : null,
    email: chance.happens(0.25) ? `${fold(given)}.${fold(family)}@example.org` : null,
  };
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

function spoken(own: string, chance: Chance): readonly string[] {
  return own !== 'English' && chance.happens(0.45) ? [own, 'English'] : [own];
}

/** A crew's languages take turns. */
function languageAt({ languages }: Crew, place: number): string {
  return languages[place % languages.length] ?? 'English';
}

function employment(edge: Edge | null, on: Day, chance: Chance) {
  const since = edge === 'new' ? -30 + chance.below(20) : -(330 + chance.below(1500));
  const status: WorkerStatus = isStatus(edge) ? edge : 'active';
  const gone = edge ? GONE_ON[edge] : undefined;
  return {
    status,
    inUnit: edge !== 'excluded',
    startedOn: addDays(on, since),
    statusOn: gone === undefined ? null : addDays(on, gone),
  };
}

function isStatus(edge: Edge | null): edge is Edge & WorkerStatus {
  return edge !== null && edge in GONE_ON;
}
