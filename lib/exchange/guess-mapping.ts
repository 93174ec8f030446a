import type { Mapping } from './columns';
import { fold } from './fold';
import { neverRecorded } from './never-recorded';
import { TIE_COLUMNS, WORKER_FIELDS, type TieField, type WorkerField } from './worker-fields';

const LAST_FIRST = /^[^,]+,[^,]+$/;

/** The usual headings of each field in English, Spanish, French and Haitian Creole, the surest first. */
const USUAL: Record<WorkerField, string> = {
  fileId:
    'id|employee id|employee number|employee no|emp id|emp no|emp|worker id|worker number|person id|badge|badge number|badge id|clock number|payroll id|associate id|van id|vanid|uuid|numero de empleado|id de empleado|numero empleado|no de empleado|gafete|matricule|numero d employe|identifiant|nimewo anplwaye',
  name: 'name|full name|fullname|employee name|worker name|employee|worker|coworker|member name|display name|nombre completo|nombre y apellido|nombre y apellidos|empleado|trabajador|nom complet|nom et prenom|prenom et nom|employe|non konple|non',
  firstName:
    'first name|firstname|first|given name|given names|forename|fname|nombre|nombres|primer nombre|prenom|prenoms|prenon',
  lastName:
    'last name|lastname|last|surname|family name|lname|apellido|apellidos|apellido paterno|nom de famille|nom|siyati',
  lastFirst:
    'last first|last name first name|lastname firstname|surname first name|apellido nombre|apellidos nombre|apellidos nombres|nom prenom|siyati non',
  nickname:
    'nickname|nick name|preferred name|goes by|known as|called|also known as|aka|apodo|sobrenombre|surnom|ti non',
  department:
    'department|dept|dept name|department name|division|area|work area|unit|team|section|departamento|depto|sector|seccion|departement|service|equipe|depatman',
  shift:
    'shift|shift name|shift code|work shift|schedule|shift pattern|turno|horario|equipe de travail|quart|quart de travail|horaire|chif|ore',
  jobTitle:
    'job title|title|job|position|role|classification|occupation|job name|job code|puesto|cargo|ocupacion|titulo|poste|emploi|fonction|metier|djob|pozisyon',
  languages:
    'languages|language|preferred language|primary language|spoken language|languages spoken|lang|language preference|idioma|idiomas|idioma preferido|lengua|langue|langues|langue preferee|lang prefere|lang pale',
  phone:
    'phone|cell phone|cell|mobile|mobile phone|cellphone|phone number|cell number|mobile number|telephone|tel|primary phone|personal phone|home phone|telefono|celular|movil|numero de telefono|telefono celular|portable|numero de telephone|mobile personnel|telefon|nimewo telefon',
  email:
    'email|e mail|email address|e mail address|personal email|primary email|mail|correo|correo electronico|courriel|adresse courriel|adresse email|adresse e mail|imel',
  status:
    'status|employment status|employee status|worker status|estado|estatus|estado laboral|statut|statut d emploi|estati',
  startedOn:
    'started on|hire date|hired|hired on|date hired|date of hire|start date|original hire date|hire dt|seniority date|fecha de ingreso|fecha de contratacion|fecha de inicio|contratado|date d embauche|embauche|date de debut|dat anbochaj',
  endedOn:
    'ended on|end date|termination date|term date|last day|separation date|date terminated|fecha de salida|fecha de baja|fecha de terminacion|date de fin|date de depart|dat fini',
  committee:
    'committee|on committee|organizing committee|oc|oc member|comite|comite organizador|en el comite|comite d organisation|komite',
  tags: 'tags|tag|labels|etiquetas|etiqueta|etiquettes|mots cles|etiket',
};

const TIES_USUAL: Record<TieField, string> = {
  from: 'from|source|worker 1|person 1|worker a|a|ego|de|first',
  to: 'to|target|worker 2|person 2|worker b|b|alter|a quien|vers|second',
  trust: 'trust|trust rating|rating|confianza|confiance|konfyans',
  ratedOn: 'rated on|date|rated|day|fecha|dat',
  toldBy: 'told by|voice|source of rating|said by|dicho por|dit par',
};

/**
 * A guess which columns hold what of a worker, from the usual headings and the first rows; each column and each
 * field at most once.
 */
export function guessWorkerMapping(
  heading: readonly string[],
  firstRows: readonly (readonly string[])[] = [],
): Mapping<WorkerField> {
  const { name, ...rest } = oneName(guessBy(heading, WORKER_FIELDS, USUAL));
  if (name === undefined) return rest;
  return firstRows.length > 0 && firstRows.every((cells) => LAST_FIRST.test(cells[name] ?? ''))
    ? { ...rest, lastFirst: name }
    : { ...rest, name };
}

/** The same for a file of ratings. */
export function guessTieMapping(heading: readonly string[]): Mapping<TieField> {
  return guessBy(heading, Object.keys(TIE_COLUMNS) as TieField[], TIES_USUAL);
}

function guessBy<Field extends string>(
  heading: readonly string[],
  fields: readonly Field[],
  usual: Record<Field, string>,
): Mapping<Field> {
  const folded = heading.map((name) => (neverRecorded(name) ? '' : fold(name)));
  const taken = new Set<number>();
  const mapping: Partial<Record<Field, number>> = {};
  const candidates = fields.flatMap((field) =>
    usual[field].split('|').map((words, rank) => ({ field, words, rank })),
  );
  // The surest headings of every field come before the doubtful ones of any.
  candidates.sort((one, other) => one.rank - other.rank);
  for (const { field, words } of candidates) {
    const index = folded.indexOf(words);
    if (index === -1 || taken.has(index) || mapping[field] !== undefined) continue;
    mapping[field] = index;
    taken.add(index);
  }
  return mapping;
}

/** A name in two parts is surer than a column that might be either, and a lone part is the whole name. */
function oneName(guess: Mapping<WorkerField>): Mapping<WorkerField> {
  const { name, firstName, lastName, lastFirst, ...rest } = guess;
  if (firstName !== undefined && lastName !== undefined) return { ...rest, firstName, lastName };
  const whole = name ?? firstName ?? lastName;
  if (lastFirst !== undefined) return { ...rest, lastFirst };
  return whole === undefined ? rest : { ...rest, name: whole };
}
