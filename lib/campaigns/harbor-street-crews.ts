/** The made-up organizers of Harbor Street; `opener` is whoever opened the example. */
export type ExampleOrganizer = 'opener' | 'Ruth' | 'Lucienne' | 'Bashir';

/**
 * How somebody hangs beside their crew's knot: `leaf` by one solid line, `thin` by one thin line, `thins` by two,
 * `new` by none yet; the others are no longer there.
 */
export type Edge =
  'leaf' | 'thin' | 'thins' | 'new' | 'fired' | 'left' | 'promoted_out' | 'excluded' | 'on_leave';

/** One department on one shift: people who work side by side and know each other. */
export type Crew = {
  readonly department: string;
  readonly shift: string;
  readonly size: number;
  readonly languages: readonly string[];
  readonly organizer: ExampleOrganizer;
  /** Whom the first and the middle of the crew came to know, by name; `seat`: the middle one joined the committee. */
  readonly through: readonly [string | null, string | null];
  /** Days from the last day: first talked to, knit among themselves, joined to the rest a second time. */
  readonly days: readonly [number, number, number];
  /** Named by hand: first the one at the front of the crew, then the one in its middle. */
  readonly named: readonly string[];
  /** The last of the crew, who do not stand in its knot; a name where the story needs it. */
  readonly edges: readonly (readonly [Edge, string?])[];
};

const SHIFTS: Readonly<Record<string, string>> = {
  FHD: 'Front half days',
  BHD: 'Back half days',
  FHN: 'Front half nights',
  BHN: 'Back half nights',
};

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  ht: 'Haitian Creole',
  ar: 'Arabic',
  fr: 'French',
};

/**
 * A crew a row, in the order in which they were woven in, one more every fortnight: department | shift | people |
 * languages | whose talks | through whom | days | named by hand | beside the knot.
 */
const TABLE = `
Pick | FHD | 10 | en ht | Lucienne | - > seat | -300 -296 -262 | Ruth Adeyemi-Cole, Lucienne Desrosiers-Paul | fired Delphine Augustave, thin Amos Fennimore, leaf
Inbound | FHD | 6 | en ar | Ruth | Ruth Adeyemi-Cole > seat | -297 -275 -247 | Gloria Whitcombe, Bashir Khoury-Nasser | leaf
Stow | FHD | 6 | es en | Ruth | Ruth Adeyemi-Cole > seat | -292 -265 -232 | Yolanda Barrientos, Hector Zamudio-Lara |
Pack | FHD | 7 | ht fr | Lucienne | Ruth Adeyemi-Cole > Lucienne Desrosiers-Paul | -286 -240 -217 | Mirlande Toussaint-Roc, Josette Cadely | thins
Outbound | FHD | 4 | en ar | Bashir | Ruth Adeyemi-Cole > Bashir Khoury-Nasser | -281 -226 -202 | Walt Ostrander, Samir Tannous-Aziz |
Pick | BHD | 8 | es en | Ruth | Ruth Adeyemi-Cole > seat | -275 -212 -188 | Consuelo Iturbide, Marcus Teague-Bello | left, thin
Inbound | BHD | 6 | ar es | Bashir | Ruth Adeyemi-Cole > Bashir Khoury-Nasser | -268 -198 -173 | Nadia Haddad-Selim, Rogelio Pantoja | new
Pack | BHD | 7 | ht en | Lucienne | Ruth Adeyemi-Cole > seat | -260 -184 -158 | Cedric Balthazar-Noel, Imani Rutherglen | leaf
Stow | BHD | 6 | es fr | opener | Ruth Adeyemi-Cole > Hector Zamudio-Lara | -251 -170 -144 | Amparo Villaseñor, Théodore Kouassi-Blé | on_leave
Pick | FHN | 8 | ht en | Lucienne | Ruth Adeyemi-Cole > seat | -240 -156 -129 | Roseline Estimable, Darnell Cribbs-Okoro | excluded Preston Haldane, leaf
Outbound | BHD | 5 | en es | Bashir | Walt Ostrander > Marcus Teague-Bello | -205 -143 -115 | Bernadette Sloane, Efraín Quintanilla | thin
Pack | FHN | 7 | ar fr | Bashir | Bashir Khoury-Nasser > seat | -190 -130 -100 | Youssef Benhaddou, Salma Ziani-Farès | left
Inbound | FHN | 6 | en ar | opener | Bashir Khoury-Nasser > Salma Ziani-Farès | -175 -116 -86 | Curtis Langmead, Huda Sabbagh-Orfali | thins
Stow | FHN | 6 | ht es | Lucienne | Lucienne Desrosiers-Paul > seat | -160 -102 -72 | Wilner Philoctète, Ximena Olmedo-Paz | leaf
Outbound | FHN | 4 | fr ht | Lucienne | Roseline Estimable > Darnell Cribbs-Okoro | -145 -88 -57 | Aurélie Mbembé-Sarr, Fritznel Guerdy |
Pack | BHN | 6 | es en | opener | Consuelo Iturbide > seat | -130 -72 -42 | Lidia Monsiváis-Rey, Tobias Kettleborough | promoted_out Gerald Pinnock
Stow | BHN | 6 | en ar | Bashir | Bashir Khoury-Nasser > seat | -115 -58 -28 | Opal Greaves-Mensah, Karim Boutaleb | leaf
Inbound | BHN | 5 | ht en | Ruth | Lucienne Desrosiers-Paul > Karim Boutaleb | -100 -43 -13 | Guerline Sainvil, Nathaniel Proudfoot-Diaz | new
Pick | BHN | 13 | es en | Ruth | Ruth Adeyemi-Cole > - | -210 -150 -50 | Teresa Quiroga-Luz, Abel Montenegro-Rivas | thin
Outbound | BHN | 4 | fr ar | opener | - > seat | -90 -40 -8 | Mathieu Larivière-Koné, Ibrahim Cherkaoui |
Returns | FHD | 6 | ar ht | opener | - > - | -120 -60 -30 | Farida Mansour-Haleb, Evens Dorcélus |
Returns | BHN | 6 | fr ar | opener | - > - | -110 -55 -26 | Ousmane Traoré-Diop, Leila Bensalem | new
`;

/** Harbor Street's 22 crews. */
export const CREWS: readonly Crew[] = TABLE.trim().split('\n').map(readCrew);

function readCrew(row: string): Crew {
  const cells = row.split('|').map((cell) => cell.trim());
  const cell = (place: number) => cells[place] ?? '';
  const through = cell(5).split(' > ');
  const day = (place: number) => Number(cell(6).split(' ')[place]);
  return {
    department: cell(0),
    shift: SHIFTS[cell(1)] ?? cell(1),
    size: Number(cell(2)),
    languages: cell(3)
      .split(' ')
      .map((code) => LANGUAGES[code] ?? code),
    organizer: cell(4) as ExampleOrganizer,
    through: [nobodyAsNull(through[0]), nobodyAsNull(through[1])],
    days: [day(0), day(1), day(2)],
    named: cell(7).split(', '),
    edges: cell(8).split(', ').filter(Boolean).map(readEdge),
  };
}

function nobodyAsNull(text: string | undefined): string | null {
  return text === undefined || text === '-' ? null : text;
}

function readEdge(text: string): readonly [Edge, string?] {
  const [edge = '', ...name] = text.split(' ');
  return name.length > 0 ? [edge as Edge, name.join(' ')] : [edge as Edge];
}

/** People the story is about, by the name they have in it. */
export const STORY = {
  leader: 'Ruth Adeyemi-Cole',
  /** If she is fired, her whole crew loses touch with the committee. */
  holder: 'Teresa Quiroga-Luz',
  holdersSecond: 'Tobias Kettleborough',
  onOneThinLine: 'Amos Fennimore',
  fired: 'Delphine Augustave',
  notSpokenToForSixWeeks: 'Nadia Haddad-Selim',
  cutOffDepartment: 'Returns',
  cutOff: ['Farida Mansour-Haleb', 'Ousmane Traoré-Diop'],
  organizers: {
    Ruth: 'Ruth Adeyemi-Cole',
    Lucienne: 'Lucienne Desrosiers-Paul',
    Bashir: 'Bashir Khoury-Nasser',
  },
} as const;
