import { DEMONYMS, PLACES } from './places';
import type { WordList } from './phrase';

/** What organizers' notes in Spanish must not say. Accents are folded away before. */
export const SPANISH: WordList = {
  language: 'es',
  classes: {
    es: 'es/era/son/eran/soy/esta/estan/anda/andaba/estaba/sera/siempre/ella/el/tambien',
    tiene: 'tiene/tienen/tenia/padece/sufre/con/le/de/por/su/da/dio/toma',
    su: 'su/sus/mi/la/el/al/a',
    hijo: 'hijo/hija/hijos/hijas/nino/nina/ninos/ninas/bebe/chamaco/chamacos/chavo/nieto/nieta/nietos/sobrino/sobrina/chiquito/chiquita/menor/morro/morrito/morrita/morritos',
    escuela: 'escuela/guarderia/primaria/secundaria/kinder/kinder/preescolar/colegio/jardin/estancia/prepa',
    persona:
      'senor/senora/mujer/hombre/muchacho/muchacha/chavo/chava/tipo/gente/persona/companero/companera/companeros/muchachos/familia',
    lugar: `${PLACES}/egipto/brasil/españa/espana/filipinas/haiti/siria/irak/marruecos/argelia/somalia/etiopia/camerun/senegal/cuba/dominicana/dominicanas/sinaloa/zacatecas/durango/tabasco/nayarit/hidalgo/tlaxcala/sonora/guanajuato/caracas/maracaibo/comayagua/quetzaltenango/huehuetenango/usulutan/esteli/china/vietnam/ucrania/rusia/africa/centroamerica/sudamerica`,
    gentilicio: DEMONYMS.es,
    cosas:
      'comida/restaurante/loncheria/para/llevar/cafe/musica/bandera/camion/caja*/etiqueta*/cinta/camioneta/pan/tacos/consulado/piezas/carga/ron',
    tema: 'seguro/contrato/politica/derecho*/pide/piden/quiere/quieren/exige*/pagado*/pagada*/pago/tema/caro/cara/todos/todas/convenio/poliza/junta/reunion',
  },
  rules: [
    {
      category: 'immigration',
      says: 'sin documentos > | sin/tiene/tienen/falsos ?no ?los/sus papeles chuecos/falsos | sin papeles | no tiene/tienen/trae/hay ?los/sus papeles | papeles chuecos/falsos/prestados/vencidos/comprados | papeles de ?su/otra/otro prima/primo/hermano/hermana/persona/tia/tio | arreglar/arreglo/arreglando/sacar ?sus/los papeles | falta/faltan/espera/esperando ?sus/los papeles',
      unless: 'impresora/embarque/turno/camion/caldera/seguridad/caja/cajas/oficina/guia/lider/ruta/aduana',
    },
    {
      category: 'immigration',
      says: '~indocumentado/~indocumentada/indocumentados/indocumentadas',
      unless: 'horas/extra/extras/tiempo/recibo*/descuento*/cambio*',
    },
    {
      category: 'immigration',
      says: 'la migra | migra | ~inmigracion/~inmigrante/inmigrantes/migrante/migrantes/~migratorio/migratoria | ella/el/esta/vive/trabaja ~ilegal > | inmigrante/inmigrantes ilegal/ilegales | permiso de/para trabajo/trabajar | su/arreglando/arreglo/sacando/tramitando ?su ~residencia | no es/esta/son legal/legales > | arreglando ?su situacion/estatus/status | se le vence/vencio ?el/la/su permiso/visa/tps | grin card | tarjeta/mica de residencia/residente/residencia | mica chueca/falsa/verde | asilo/asilado/asilada/refugiado/refugiada | deporten/deportan/deportaron/deportado/deportada/deportar/deporto/~deportacion | tps | daca | visa de trabajo/turista/estudiante | @tiene ?la/su visa | visa vencida | ciudadania | se hizo ciudadano/ciudadana | no es ciudadano/ciudadana/residente | cruzo/cruzaron/brinco/paso/crucio ?por ?el/la/de frontera/rio/desierto/cerro/mojado | de mojado | es mojado | mojados | por el desierto/rio/cerro | con ?un coyote/pollero | estatus/status legal/~migratorio | con ?el social/seguro ?de ?otro/otra/prestado/chueco/falso',
      unless: 'altura/caldera/mantenimiento/amarilla/baño/bano/montacargas/tarjeta debito/regalo/derechos',
    },
    {
      category: 'birthplace',
      says: 'nacio/nacido/nacida/naci en !el/la/los/las/un/una/este/esta/mi/# | nacio/nacido/nacida en ?el/la/los @lugar | pais de origen/nacimiento | lugar de nacimiento | es/son/viene/vienen/llego/vino/era/originario/originaria/salio/oriundo/oriunda de/del ?el/la/los/republica/costa/puerto @lugar | < de/del ?el/la/los/republica/costa/puerto @lugar | es/son/ella/el ?de/tambien/medio @gentilicio | < @gentilicio > | @persona @gentilicio | un/una @gentilicio >',
      unless: '@cosas/idea/bodega',
    },
    {
      category: 'race',
      says: 'es/son/era ?muy/de/raza/medio/un/una/piel negro/negra/blanco/blanca/moreno/morena/prieto/prieta/indio/india/indigena/mulato/mulata/mestizo/mestiza/afro/gringo/gringa | ~indigena/indigenas | negrito/negrita/prieto/prieta | por/siendo ?ser negro/negra/moreno/morena/indigena/indio/india/prieto/prieta | piel morena/negra/oscura/clara/blanca | color de piel | @persona negro/negra/blanco/blanca/moreno/morena/indigena | afrodescendiente/~afromexicano/afrolatino/afrolatina | raza negra/blanca/indigena | latino/latina/latinos/latinas > | hispano/hispana',
      unless: '@cosas/viernes/rampa/piso',
    },
    {
      category: 'religion',
      says: '~catolico/~catolica/catolicos/~evangelico/~evangelica/~protestante/~musulman/~musulmana/musulmanes/judio/judia/ateo/atea/~pentecostal/~adventista/mormon/mormona/bautista/budista | testigo/testigos de ~jehova | jehova | es/son/muy ?muy/bien cristiano/cristiana/cristianos/religioso/religiosa/creyente !de/que | va/van/fue/iba/canta/predica ?a/en/al/los .. misa/templo/iglesia/culto/mezquita/sinagoga | su iglesia/religion/pastor/templo/mezquita/congregacion | es ?el/un pastor/sacerdote/diacono/imam/cura | reza/rezan/ora a/al/en/cada/todos/cinco/antes | hace/ayuna/guarda/por ?el ramadan/ayuno/sabado | santeria/santero/santera | santa muerte',
      unless: 'hospital/contrato/presta/salon/calle/estacionamiento/parada/esquina/junta',
    },
    {
      category: 'health',
      says: '~diabetes/~diabetis/~diabetico/~diabetica/cancer/~leucemia/tumor/~epilepsia/~epileptico/~epileptica/asma/~asmatico/~asmatica/artritis/vih/sida/~hepatitis/lupus/~quimioterapia/quimio/quimios/~insulina/~alcoholico/~alcoholica/~alcoholismo/~drogadicto/drogadicta/~esquizofrenia/bipolar/~migrana/migranas/convulsiones/convulsion/~hipertension/hipertenso/hipertensa/dialisis/hernia/infarto/embolia/marcapasos/~tuberculosis/autista/autismo/~antidepresivo/antidepresivos/adicto/adicta | presion/azucar alta/baja | tiene/padece ?de ?la ?el azucar | @tiene ?la/del/de azucar/presion/tiroides/rinon/rinones/corazon >',
      unless: '@tema/cafe/agua',
    },
    {
      category: 'health',
      says: '@tiene/sufre ?mucha/una/de/la/del ~depresion/ansiedad/estres postraumatico | ~depresion/ansiedad > | esta/anda ?muy/bien deprimido/deprimida | le dio/dieron ?un/una derrame/infarto/embolia/covid/ataque/paralisis | derrame/infarto/embolia | esta/anda/estuvo/sigue/es/muy ?muy/bien ~enfermo/~enferma/malito/malita !de ?l/la/los/tanta/tanto/el | ~enfermo/~enferma del/de ?el/la/los/su/sus ~rinones/rinon/corazon/higado/pulmon/pulmones/nervios/estomago/sangre/cancer/espalda | su/una/la enfermedad !pagad* | toma/tomando ?sus/unas/muchas pastillas/medicina/medicamento/medicinas/medicamentos/~antidepresivos | pastillas para | lo/la/le operaron/van | operacion de ?la/el/los/su rodilla/espalda/corazon/hernia/columna/vesicula | operado/operada de | lastimado/lastimada/lesionado/lesionada de | se lastimo/lesiono/fracturo/quebro/rompio ?la/el/su espalda/rodilla/brazo/mano/pie/hombro/columna/pierna/cintura | mal/malo/mala ?de ?la/los/del espalda/rodilla/corazon/rodillas/rinones/columna/nervios | hospitalizado/hospitalizada/internado/internada | en el hospital | ~discapacitado/~discapacitada/~discapacidad | sordo/sorda/ciego/ciega > | silla de ruedas | va/ve ?al/con ?el/la/un/una psicologo/psiquiatra/terapeuta/psicologa | terapia | padece/padecen/padecia de/del | no puede/pueden cargar/levantar ?nada/cosas/mas ?de pesado/pesadas/# | sin tomar > | en rehabilitacion/rehab | doble/dobles a | alcoholicos anonimos | diagnosticaron | problema/problemas de/del/con/en ?el/la/los/las/su ~salud/corazon/espalda/rodilla/rodillas/rinones/higado/vista/presion/tiroides/columna/azucar',
      unless: '@tema/todos/linea/presion/masaje',
    },
    {
      category: 'pregnancy',
      says: 'va/van/iba/quiere/acaba ?de a/de tener ?un/una/su/otro/otra ?primer bebe/nino/nina/hijo/hija | ~embarazada/~embarasada/embarasadas/embarazadas/embaraso/~embarazo | encinta | esta/anda ?ya esperando | espera/esperan/esperando ?a ?un/una/su/otro ?primer bebe/nino/nina/hijo/hija/bb | perdio/perdieron ?a/al/el/su bebe/nino/hijo | aborto/abortos/aborto | meses/semanas de ~embarazo | dio a luz | acaba/acaban de tener | panzona | se le nota ?la panza/barriga | perdio ?al/a/su ?su bebe | dando pecho | cesarea | amamanta/amamantando | mi/su parto',
      unless: '@tema/situacion',
    },
    {
      category: 'sexuality',
      says: 'es/son/el/ella/creo ?que ?es gay/joto/maricon/puto/~homosexual/~lesbiana/~bisexual/lencha/marimacha/bi > | es gay/~homosexual/~lesbiana/~bisexual/joto/lencha | ~lesbiana/lesbianas/~homosexual/homosexuales/~bisexual/bisexuales | < gay > | hombre/mujer/chavo/muchacho gay | le gustan los/las hombres/mujeres/muchachas/muchachos/chavas/chavos | su novio de el | salio/sale del closet | orientacion sexual | lgbt*',
      unless: 'bar',
    },
    {
      category: 'gender',
      says: 'es/una/un ?una/un ?mujer/hombre/chica/chico/persona trans !porte/fer* | mujer/hombre/chica/chico/persona trans | ~transexual/~transgenero/travesti/transgenera | antes se llamaba/era ?un/una ?hombre/mujer | antes era ?un/una hombre/mujer/nino/nina | se llamaba .. antes | no binario/binaria/binarie | nacio hombre/mujer/varon | cambio de sexo/genero | toma/tomando hormonas | identidad de genero | usa elle | pronombres',
    },
    {
      category: 'criminalRecord',
      says: 'antecedentes penales | tiene/con/sus/trae antecedentes | estuvo/estaba/cayo/salio/paso/lleva/fue ?en/a/de/del/al ?la/el ?.. preso/presa/carcel/prision/bote/reclusorio/penal/tambo | en la carcel | metieron/echaron/tuvieron/llevaron/mandaron ?al/a/la ?la preso/presa/presos/carcel/bote/tambo | estuvo preso/presa/encerrado/encerrada/detenido/detenida/guardado | ex convicto/convicta/presidiario/reo | exconvicto/~expresidiario | lo/la/le arrestaron/detuvieron/encarcelaron/condenaron | arrestado/arrestada | libertad condicional/provisional | bajo fianza | record criminal/policiaco/penal | brazalete electronico | manejar/manejando tomado/borracho/ebrio | dui | orden de arresto/aprehension/restriccion | demanda penal | delito/delitos > | un/una/por ?su delito/condena/robo > | felonia | acusado/acusada de | sentenciado/sentenciada',
      unless: 'como/produccion/tratan/linea/robo de tiempo/salario*/horas',
    },
    {
      category: 'politicalParty',
      says: 'es/son/milita/anda/afiliado/afiliada/vota/votan/voto/votaron/simpatiza/trabaja ?por/con del/al/en/los pri/pan/prd/morena/pt/mc/fmln/arena/vox/psoe/pp/podemos/psuv | voto/vota/votan/votaron ?siempre por ?el/la/los ?presidente trump/biden/amlo/obrador/bukele/maduro/kamala/republicano*/democrata*/milei/petro/claudia | es/son/muy ~republicano/~republicana/~democrata/trumpista/chavista/priista/panista/morenista/comunista/socialista/sandinista/peronista/uribista | ~republicano/~republicana/trumpista/chavista/priista/panista/perredista/morenista | partido ?politico ~republicano/~democrata/comunista/politico/verde/accion | campana ?de/del pri/pan/morena',
      unless: 'futbol/domingo',
    },
    {
      category: 'children',
      says: '@hijo .. va/van/esta/estan/estudia/estudian/sale/salen/queda/quedan ?en/a/de/al/la/el .. @escuela | @hijo en ?la/el/una @escuela | @hijo .. sale/salen/entra/entran a # | deja/recoge/lleva/dejan/llevan ?a ?su/sus/la/el/los/las @hijo .. en/con/a/de/al | @hijo ?se ?queda/quedan/estan/esta solo/sola/solos/solas/con | @hijo vive/viven/esta/estan con/en | @escuela de ?la/el calle/avenida/colonia | custodia de',
      unless: 'confiaria/confia/confiar/caro/cara/tema/cuidar',
    },
    {
      category: 'medicalLeave',
      says: 'esta/anda/estuvo/sigue/salio/saco/dieron/de ?de/en/con/por ?una/su incapacidad !del | incapacidad hasta/por/del medico | ~incapacitado/~incapacitada | licencia/baja/permiso medica/medico/maternal | licencia de/por maternidad/paternidad/enfermedad/salud | baja por ?la/su/una enfermedad/operacion/maternidad/cirugia/accidente/salud/depresion/embarazo | esta/anda/sigue de baja !velocidad/produccion | fmla | cuarentena > | compensacion laboral/de ?los trabajadores | comp de trabajo | en/guarda/guardando/de reposo | reposo medico',
      unless: '@tema/gerente/velocidad/cuarto/sala/area',
    },
  ],
};
