import { fold } from './fold';

/**
 * Words of headings for what must never be recorded, in English, Spanish, Haitian Creole, Arabic and French:
 * immigration and work authorisation, country of birth, government numbers, race, religion, health, pregnancy,
 * sexual orientation, gender identity, criminal record, political party, children's whereabouts, medical leave.
 * A heading is meant when it holds one of them as whole words.
 */
const WORDS = {
  immigration: `immigration|immigration status|immigrant|immigrant status|migration status|migratory status|visa|visa type|work authorization|work authorisation|work permit|work eligibility|right to work|green card|permanent resident|citizenship|citizen|us citizen|undocumented|legal status|i 9|i9|e verify|everify|daca|tps|asylum|refugee|deportation
    |inmigracion|estatus migratorio|estado migratorio|situacion migratoria|permiso de trabajo|autorizacion de trabajo|ciudadania|ciudadano|indocumentado|residencia legal
    |imigrasyon|estati imigrasyon|pemi travay|sitwayen|sitwayente|rezidans
    |الهجره|حاله الهجره|تصريح العمل|اذن العمل|تاشيره|الجنسيه|جنسيه|الاقامه|اقامه
    |statut migratoire|titre de sejour|permis de travail|autorisation de travail|citoyennete|carte de sejour|sans papiers`,
  birthplace: `country of birth|birth country|birthplace|place of birth|country of origin|national origin|nationality|born in|home country
    |pais de nacimiento|lugar de nacimiento|pais de origen|nacionalidad
    |peyi nesans|kote li fet|peyi orijin|nasyonalite
    |بلد الميلاد|مكان الميلاد|محل الميلاد|بلد المنشا
    |pays de naissance|lieu de naissance|pays d origine|nationalite`,
  governmentNumber: `ssn|social security|social security number|social security no|social insurance number|sin number|itin|tax id|taxpayer id|national id|national id number|government id|passport|passport number|driver license|drivers license|driver s license|driver licence|driving licence|license number|alien number|alien registration|a number|uscis number|uscis|medicare number|medicaid
    |seguro social|numero de seguro social|numero de seguridad social|seguridad social|nss|curp|rfc|dni|nie|cedula|pasaporte|licencia de conducir|numero de extranjero
    |nimewo sekirite sosyal|sekirite sosyal|paspo|lisans kondwi|nif|cin
    |الضمان الاجتماعي|رقم الضمان الاجتماعي|رقم الهويه|الرقم القومي|الرقم الوطني|جواز السفر|رخصه القياده
    |securite sociale|numero de securite sociale|nir|passeport|numero de passeport|permis de conduire|carte d identite|numero fiscal`,
  race: `race|races|racial|ethnicity|ethnic|ethnic group|ethnic origin|skin color|skin colour|tribe
    |raza|etnia|etnicidad|origen etnico|color de piel
    |ras|etnisite|koule po
    |العرق|عرق|الاصل العرقي|لون البشره|القبيله
    |ethnie|origine ethnique|couleur de peau`,
  religion: `religion|religious|faith|church|mosque|parish|denomination|creed|temple|synagogue
    |iglesia|mezquita|fe religiosa|credo
    |relijyon|legliz|moske|lafwa
    |الدين|دين|الديانه|ديانه|المذهب|مسجد|كنيسه
    |eglise|mosquee|confession religieuse|paroisse`,
  health: `health|health status|health condition|medical|medical condition|medical notes|medical history|diagnosis|disability|disabilities|disabled|illness|disease|medication|medications|injury|injuries|vaccination|vaccinated|covid|hiv|mental health|blood type|accommodation|accommodations
    |salud|estado de salud|enfermedad|discapacidad|diagnostico|medicamentos|condicion medica|lesion|vacunacion|tipo de sangre
    |sante|eta sante|maladi|andikap|dyagnostik|medikaman|vaksen
    |الصحه|الحاله الصحيه|صحه|مرض|امراض|اعاقه|الاعاقه|تشخيص|دواء|فصيله الدم
    |etat de sante|maladie|handicap|diagnostic|medicament|medicaments|blessure|groupe sanguin`,
  pregnancy: `pregnancy|pregnant|due date of birth|maternity|maternity leave|paternity leave
    |embarazo|embarazada|maternidad|licencia de maternidad
    |gwoses|ansent|konje matenite
    |الحمل|اجازه امومه
    |grossesse|enceinte|conge maternite|conge de maternite|maternite`,
  sexuality: `sexual orientation|sexuality|sexual preference|lgbt|lgbtq|lgbtqia|gay|queer
    |orientacion sexual|sexualidad
    |oryantasyon seksyel|seksyalite
    |الميل الجنسي|التوجه الجنسي
    |orientation sexuelle|sexualite`,
  gender: `gender|gender identity|sex|pronoun|pronouns|transgender|male female
    |genero|identidad de genero|sexo|pronombres
    |seks|idantite seksyel|jan seksyel|pwonon
    |الجنس|النوع الاجتماعي|الهويه الجنسيه
    |genre|identite de genre|sexe|pronoms`,
  criminalRecord: `criminal|criminal record|criminal history|arrest|arrests|arrest record|conviction|convictions|felony|felon|background check|probation officer|parole
    |antecedentes penales|antecedentes|arresto|arrestos|condena|delito|delitos
    |dosye kriminel|kazye jidisye|arestasyon
    |سجل جنائي|السجل الجنائي|سوابق|صحيفه الجنايات
    |casier judiciaire|antecedents judiciaires|arrestation|condamnation`,
  politicalParty: `political party|party affiliation|party registration|political affiliation|politics|political|voter registration|democrat|republican|democrat republican
    |partido|partido politico|afiliacion politica|politica
    |pati politik|politik
    |الحزب|حزب|الانتماء السياسي
    |parti politique|affiliation politique`,
  children: `child|children|child s name|childs name|children s names|childrens names|kid|kids|kids names|number of children|school of children|children s school|childs school|kids school|daycare|day care|childcare|child care|babysitter|daughter|dependents|dependants
    |hijo|hijos|hija|hijas|ninos|guarderia|escuela de los ninos|escuela de los hijos|cuidado de ninos|dependientes
    |timoun|pitit|lekol timoun|gadri
    |اطفال|الاطفال|اولاد|الاولاد|ابناء|مدرسه الاطفال|حضانه
    |enfant|enfants|ecole des enfants|creche|garderie`,
  medicalLeave: `medical leave|sick leave|fmla|sick days|disability leave|leave reason|reason for leave|workers comp|workers compensation|worker s comp
    |licencia medica|baja medica|incapacidad|permiso medico|dias de enfermedad
    |konje maladi|konje medikal
    |اجازه مرضيه|اجازه طبيه
    |arret maladie|conge maladie|conge medical`,
} as const;

/** What a heading would record that must never be recorded. */
export type NeverRecorded = keyof typeof WORDS;

const TOPICS = Object.keys(WORDS) as NeverRecorded[];
const TOPIC_OF = new Map<string, NeverRecorded>();
for (const topic of TOPICS) {
  for (const words of WORDS[topic].split('|').map(fold)) {
    TOPIC_OF.set(words, topic);
    // Headings are often written as one word: `countryofbirth`.
    TOPIC_OF.set(words.replaceAll(' ', ''), topic);
  }
}
const LONGEST = Math.max(...[...TOPIC_OF.keys()].map((words) => words.split(' ').length));

/** The topic a heading names that must never be recorded, null where it names none. */
export function neverRecorded(heading: string): NeverRecorded | null {
  const words = fold(apart(heading)).split(' ');
  for (let from = 0; from < words.length; from += 1) {
    for (let count = 1; count <= LONGEST && from + count <= words.length; count += 1) {
      const topic = TOPIC_OF.get(words.slice(from, from + count).join(' '));
      if (topic) return topic;
    }
  }
  return null;
}

/** `GenderIdentity`, `SSNLast4`: a heading of several words written as one. */
function apart(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2');
}
