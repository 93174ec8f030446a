import { DEMONYMS, PLACES } from './places';
import type { WordList } from './phrase';

/** What organizers' notes in English must not say, in the words they would say it in. */
export const ENGLISH: WordList = {
  language: 'en',
  classes: {
    he: 'he/she/hes/shes/they/theyre/whos/whose',
    his: 'his/her/hers/their/theirs/wifes/husbands/sons/daughters/moms/dads',
    is: 'is/was/are/were/been/be/hes/shes/theyre/im/isnt/wasnt',
    has: 'has/have/had/having/got/gets/w/with/hasnt/suffers/suffering',
    no: 'no/not/dont/doesnt/didnt/without/wo/lacks/hasnt/havent/isnt/aint/never',
    person:
      'man/men/woman/women/guy/guys/dude/lady/ladies/girl/girls/boy/kid/person/people/folks/fella/coworker/coworkers/worker/workers/driver/family/couple/one/ones/employee/crew',
    kin: 'son/sons/daughter/daughters/kid/kids/child/children/toddler/grandson/granddaughter/grandkids/stepson/stepdaughter/niece/nephew/twins/girls/boys/baby',
    school:
      'school/schools/elementary/kindergarten/preschool/prek/daycare/nursery/headstart/babysitter/sitter/babysitters/playgroup',
    church:
      'church/mosque/masjid/synagogue/temple/mass/congregation/parish/gurdwara/bible/choir/prayer/prayers/services',
    place: PLACES,
    demonym: DEMONYMS.en,
    first: 'the/el/la/los/las/sierra/costa/puerto/ivory/south/north/sri/saudi/burkina/cote/d/new/dominican',
    goods:
      'food/foods/restaurant/restaurants/truck/trucks/parts/part/flag/speak*/creole/style/shipment*/container*/load*/box*/product*/import*/order*/freight/coffee/music/radio/market/embassy/hospital*/contract*/store/street/st/stop/supplier*/brand/steel/peso*/rice/racks/festival/heritage/month',
    body: 'back/knee/knees/shoulder/hip/heart/lung/lungs/liver/kidney/kidneys/spine/brain/neck/wrist/ankle/foot/stomach/eye/eyes/hernia/disc',
    policy:
      'insurance/benefit*/plan/policy/policies/contract/committee/coverage/rights/training/bargain*/negotiat*/clinic/fundraiser/form/forms/everyone/everybody/anybody',
  },
  rules: [
    {
      category: 'immigration',
      says: '~undocumented/undoc/undocu/undocs | @he ?@is not/isnt/arent/aint ?legally documented | @he isnt/arent ?legally documented',
      unless:
        'overtime/ot/hours/hour/minutes/pallet*/move*/deduction*/process*/procedure*/change*/break*/rule*/policy/stock/inventory/damage*/injur*/incident*/return*/expense*/discipline/write*/code',
    },
    {
      category: 'immigration',
      says: '@no ?legal/real/good/any/have/got/have papers | papers ?are/r/is fake/false/expired/expire/expiring/pending | fake/borrowed/bought papers/social/ssn/docs | false papers | waiting/waits on/for ?his/her/their papers',
      unless:
        'printer*/truck*/load*/pick/shipping/bol/route/trailer*/attendance/order*/jam/desk/copier/rolling/pallet*',
    },
    {
      category: 'immigration',
      says: 'works/working/work under .. social/name/number/papers | not ?here legal/legally here | here illegally | not/isnt/aint/never ?a ?us/american citizen | @he ?is/are/not illegal > | illegal ~immigrant/immigrants/alien/aliens | ~immigration !free | @is ?an/a/recent ~immigrant | ~immigrant status | legal status | resident alien | lost/losing/has/no status > | became/is/getting/got ?a ?his/her/us/american ~citizenship/~naturalized/citizen | ~naturalized/~naturalization | ~citizenship test/interview/papers/application | permanent resident/residency !of | his/her/their/legal residency/residence !hall | his/her/their ?immigration/legal/work status | @is legal/illegal > | @his i9/i 9 | fake/bad/wrong i9 | hers/his/theirs is/are fake | asylee/asylees | no ss/ssn/social/itin !media/event | somebody/someone/anothers/another elses/else/persons ?s name/social/ssn/id | humanitarian/cbp parole/one | border patrol | work authorization | ead card/expire*/pending | ded expire*/ends/ran | no status/documents > | no legal status | removal proceedings',
      unless: '@policy/museum/reform/bank/patrol',
    },
    {
      category: 'immigration',
      says: 'green card/cards !stock/copy/signed | greencard',
      unless: 'union/signed/sign/signs/stock/leaflet*/copy/ink/deck/print*/authorization/petition/paper',
    },
    {
      category: 'immigration',
      says: '@has/on/his/her/overstay*/student/work/tourist/a/no/expired visa | visa is/status/expire*/expiring/runs/ran/tied/sponsor*/holder/problem*/overstay*/renewal | h1b/h2a/h2b/h1b1 | h 1b/2b/2a | j1/f1/u/t visa',
      unless: 'gift/card/cards/debit/credit/prepaid/bank/fee/fees/payroll',
    },
    {
      category: 'immigration',
      says: 'work/employment permit/permits/~authorization/authorisation',
      unless:
        'hot/scaffold*/height*/posted/shop/maintenance/roof/electrical/confined/boiler/weld*/parking/ladder',
    },
    {
      category: 'immigration',
      says: 'daca | tps !report/reports | ~asylum | ~refugee/refugees | deported/deport/deportation/deporting | uscis | crossed/crossing/cross ?over ?at ?the border/river/desert/rio | ?came across/over the border | ice picked/took/grabbed/raid/raids/raided/came/comes/detained/arrested/agents/got/hold/custody/detention/caught | afraid/scared/fear/fears/worried/hiding .. raid/raids',
    },
    {
      category: 'immigration',
      says: 'afraid/scared/fear/fears/worried/hiding ?of/about/from ice',
      unless: 'dock/floor/ramp/machine/cold/cream/freez*/slip*/melt*/winter/lot/yard/stairs/truck*/road*',
    },
    {
      category: 'birthplace',
      says: 'born ?and ?raised in !the/this/that/a/an/our/my/here/to/jan*/feb*/mar*/apr*/may/jun*/jul*/aug*/sep*/oct*/nov*/dec*/19*/20* ?@first !break*/dock*/warehouse @place/# | born in !the/this/that/a/an/our/my/here/jan*/feb*/march/april/may/june/july/aug*/sep*/oct*/nov*/dec*/# | ~originally/orig from !the/day/night/inbound/outbound/pack*/dock/another/our/other/a | country/place of birth/origin | birthplace/birth country | home/native country | national origin | native of ?@first @place | raised in ?@first @place | grew up ?in .. @place | left/fled ?@first @place | port au prince | moved/came from ?@first @place ?as .. kid/child/baby',
      unless: 'idea/loading/dock/break*/union',
    },
    {
      category: 'birthplace',
      says: 'from ?@first @place | from ?the dominican/czech/central ?african republic | fled ?@first @place | immigrated/emigrated | came/moved/arrived ?here from ?@first @place | @is/he/she ?a/from/half/part/also/originally/actually @demonym | < @demonym > | @demonym @person | half/part @demonym | puerto rican/ricans | black/white and @demonym',
      unless: '@goods',
    },
    {
      category: 'race',
      says: 'hispanic/hispanics/latino/latina/latinos/latinas/latinx/~caucasian/biracial/mulatto/chicano/chicana/mestizo/mestiza | arab/arabs !spring | african american | afro* | native american | american indian | pacific islander | ~indigenous | mixed race/heritage | people of color',
      unless: '@goods/station/committee/night',
    },
    {
      category: 'race',
      says: '@he ?is/are/was/the/only/a/very/half/part/mixed/also black/white/brown/asian/indian/mixed !belt/shirt/label* | black/white/brown/asian/indian !and/or @person | only/few/other/one black/white/brown/asian/indian @person | < asian > | half/part black/white/asian/indian | < mixed > | skin color/colour/tone | dark/light/brown/pale/fair skin/skinned | whiteboy',
      unless: 'van/label*/tape/box*/shirt/vest/mold/marker/belt/paint*/tote*',
    },
    {
      category: 'religion',
      says: 'muslim/muslims/moslem/jew/jews/jewish/hindu/hindus/sikh/sikhs/buddhist/atheist/mormon/mormons/~catholic/catholics/~protestant/~evangelical/baptist/~pentecostal/lutheran/methodist/~presbyterian/~adventist/~jehovah/jehovahs/jehova/jehovas/shia/sunni/hijab/hijabi/rasta/rastafarian | born again | converted to/from islam/christ* | islam/~christianity > | ramadan/shabbat/sabbath/hanukkah/passover | fasting/fasts for/during',
      unless: '@goods/medical/university/account/customer/client/memorial/blood',
    },
    {
      category: 'religion',
      says: '@is ?a ?very/devout/real/good/strict/serious christian > | @is a ?very/devout/real/good/strict/serious christian | devout/practicing/strict christian | christian guy/lady/woman/man/faith/family | devout | goes/go/went/going/attends/belongs/sings/preaches/teaches ?to/at/in .. @church | goes to .. mosque/masjid/synagogue | @his church/mosque/masjid/synagogue/parish/religion/pastor/imam/priest/rabbi/faith/god/bible | @is ?a/the/an pastor/deacon/imam/preacher/rabbi/nun/monk | @is/very/super/deeply/really/not ?very/super/really religious > | prays/praying .. times/daily/day/lunch/break*/noon/friday*/room/at | prays !we/that/for/the/it/they/he/she/management | prayer break/breaks/time/times/rug/mat | bible study/group | @he ?@is agnostic',
      unless: 'parking/lot/carpool/stop/ringing',
    },
    {
      category: 'health',
      says: '~diabetes/~diabetic/diabetis/lupus/~epilepsy/~epileptic/cancer/~leukemia/~lymphoma/chemo/~chemotherapy/hiv/~hepatitis/asthma/~asthmatic/~arthritis/~fibromyalgia/~bipolar/~schizophrenia/schizophrenic/schizo/ptsd/adhd/autistic/autism/dementia/~alzheimers/~parkinsons/crohns/dialysis/seizure/seizures/migraine/migraines/~alcoholic/~alcoholism/insulin/~antidepressant/antidepressants/painkillers/~painkiller/herniated/sciatica/tuberculosis/herpes/suicidal/overdosed/pacemaker/cpap/~sclerosis/endometriosis/sickle/lexapro/zoloft/prozac/xanax/adderall/ritalin/metformin/ozempic/inhaler/gabapentin/wellbutrin/seroquel/humira/warfarin/percocet/vicodin/oxycodone/tramadol/colitis/anemia/anemic/glaucoma/cataracts/biopsy/stent/hysterectomy/mastectomy/remission/gout/ibs/copd/vertigo/neuropathy/scoliosis/cirrhosis | blood clot/clots/thinner/thinners | brain/head injury/tumor/bleed | organ/kidney/liver/bone transplant | one/bad/collapsed lung/kidney | legs/feet/hands/joints swell/swelling | cant/can/cannot/not lift over/more/anything | oxygen at/tank/machine | had @body ?.. fused/replaced/removed/operated | @has a ?heart catheter/prosthesis/prosthetic | ~hypertension | high/low blood pressure/sugar | carpal tunnel | nervous/mental breakdown/illness',
      unless: '@policy/walk/like/joke*',
    },
    {
      category: 'health',
      says: '@has/from/his/her/severe/bad/clinical/postpartum/fights/battling ~depression/anxiety | @is/he/she/very/been/clinically ?very/really/so depressed !about | anxiety/panic/depression meds/attack/attacks/disorder/medication | had ?a/another ?mild/small/mini/big stroke | heart attack/condition/disease/surgery/problem/problems/trouble/failure/murmur | bad/weak/blown/bum/messed ?up @body | hurt/injured/broke/tore/sprained/fractured/busted/wrecked/threw @his ?lower/left/right @body/arm/leg/finger/fingers/hand/rib/ribs/toe | @body surgery/injury/injuries/pain/pains/problem/problems/operation/trouble/replacement | surgery/surgeries | @has/is/was covid/flu/tb/aids/ms/std/ocd | chest/chronic pain/pains',
      unless:
        'wages/town/floor/everyone/everybody/whole/insurance/policy/training/prevention/rate/masks/fear',
    },
    {
      category: 'health',
      says: 'on/takes/taking/off/needs/need/forgot/her/his/their ?his/her/their/heart/pain/anxiety/adhd/blood ?.. meds/medication/medications/medicine/pills | @is/he/she/# ?now/yrs/yr/years/months/mos/still sober !about | recovering/former/functioning ~alcoholic/addict | in recovery/rehab/detox | goes/go/attends/going to aa/na | drinking/drug/substance/opioid problem/problems/addiction/abuse | @is ?an ?pill/drug/opioid/meth/ex/recovering addict | addicted to pills/opioids/meth/heroin/drugs/painkillers/alcohol/gambling | relapse*/relapsed | drinks too much | heroin/meth/fentanyl/methadone/suboxone',
      unless: 'policy/test/tests/testing/coffee',
    },
    {
      category: 'health',
      says: '@is/hes/shes ?legally/partly/partially/half/nearly/a/bit/slightly/going deaf/blind !to | deaf in/person/guy/woman | hard of hearing | hearing aid/aids | @has/learning/hidden/mental ?a/an/learning/some disability/disabilities | @he ?@is ?a/also/partly/permanently disabled | disabled @person | < disabled > | @is/@has ?a/an ~handicap/~handicapped | @has ?a/an disability/disabilities/handicap/handicapped !insurance | uses/in a wheelchair | on crutches/oxygen/dialysis | @is/hes/shes/been ?very/really/always/quite/pretty/so/been sick !of/and | sick with | @is/seriously/chronically/mentally/terminally/very ill | diagnosed | @his ?.. illness/diagnosis/disease/disability/health/surgery !insurance/benefits/plan/card | health problem/problems/issue/issues/condition/conditions/reasons/scare | poor/bad/failing health | mental health !day/days/awareness | allergic to peanut*/nut/nuts/latex/dust/bee/bees/shellfish/penicillin/gluten/wheat/detergent | @has/her/his bad allergies | seeing/sees/see/goes/sent .. therapist/psychiatrist/psychologist/shrink/counselor/oncologist/cardiologist | in/physical therapy | @is/not/isnt/never/fully/un vaccinated | unvaccinated | hospitalized/hospitalised | in the hospital/er/icu/psych',
      unless: 'policy/ramp/insurance/linen/contract/clinic/everyone/everybody/whole/training/points',
    },
    {
      category: 'pregnancy',
      says: '@he ?@is having a/another/her/their baby/kid/child | having a/another/her/their ?first/second baby/kid | ~pregnant/pregnat/preggo/prego/preggers/preg | ~pregnancy | expecting ?a/her/his/their ?first/second/third/new/another baby/child/twins/kid/boy/girl | @is/shes expecting > | # months/weeks/mos/wks along/preg | trimester | baby bump | lost ?a/the/her/their ?unborn baby/pregnancy | morning sickness | prenatal | ultrasound | her ob/obgyn/midwife | bump showing | ~miscarriage/miscarried | abortion/abortions | ivf | fertility treatment/treatments/clinic | trying for/to ?have/get ?a baby | baby/twins is/are/r ?due/coming/on > | baby/twins due/coming | had/having/having ?a/her/their baby/twins | gave birth | breastfeeding/breastfeeds | postpartum | c section | pumping/pumps milk/breaks',
      unless: 'pause/policy/accommodation*/rights/law/steps',
    },
    {
      category: 'sexuality',
      says: '@is/he/she/openly/closeted/probably/prob/maybe ?openly/also/prob/probably/secretly gay !bar/street | gay guy/man/men/coworker/couple/kid/woman/dude/person | < gay > | ~lesbian/lesbians/~bisexual/~homosexual/homo/lgbt/lgbtq/pansexual/asexual/closeted | @is ?a queer > | queer man/woman/person/guy/kid | his boyfriend/husband | he has/got ?a boyfriend/husband | her wife | she has/got ?a girlfriend/wife | same sex partner/couple/marriage | not/isnt out at/to ?work/people/family/mgmt | sexual orientation | likes men/women/girls/guys > | @is bi > | married to a man | came out as',
      unless: 'bar/parade/poster/weekly/monthly/mr/street/annual',
    },
    {
      category: 'gender',
      says: '~transgender/transgendered/transsexual/transexual/ftm/mtf/nonbinary/enby/genderqueer/genderfluid/deadname/intersex | @is/hes/shes ?a/openly trans !load*/dock/am/mission/port*/fer* | trans woman/man/guy/girl/person/lady/kid/male/female/masc/femme | non binary | gender fluid/identity/dysphoria/transition/affirming/reassignment | they them !box*/the/pallet* | he/she they/him/her > | preferred/his/her/their/uses pronouns/pronoun | used/born ?to/as/be/a ?be a man/woman/guy/girl/boy/male/female | @is/hes/shes/been transitioning !to | transitioned last/this/in/at/years | sex change | dead name | on hormones/hrt/testosterone/estrogen | started/on t since/in/last',
    },
    {
      category: 'criminalRecord',
      says: 'criminal record/history/background/past/case/charges/conviction | ~felony/felonies/felon/felons | on parole/bail | parole/parolee/probation officer/violation | on probation for | @is/did/been/spent/went/in/from/out/served/years/yrs/to ?in/of/to/time prison/jail/juvie/lockup | ex con/cons/felon/convict/offender/inmate | excon | convict/convicted | a/his/her/prior/old/past/drug/theft/assault conviction/convictions !that | conviction for | @is/got/been/he/she ?just arrested | arrested for/last/twice/once/at | dui/duis/dwi | warrant/warrants | ankle monitor/bracelet | rap sheet | @is/been/got locked up | did/served ?some/hard time !and/on/a | @has/got ?a ?police/arrest/juvenile record > | has/got a record !of/week/high/day/for/number/time/amount/collection/player/deal/label/year/month/shift/rate | has/got a record for/from/of ?theft/drugs/assault/robbery | arrest/police/juvenile record | charged with | pending/felony/assault/drug/theft charge/charges | sex offender | restraining order | expunged/expungement | incarcerated/incarceration | @his court date/case/hearing | failed/fail/pass ?his/her/the/a background | on the run | halfway house | did ?a nickel/dime/bid | upstate ?for # years/yrs | did .. upstate | his/her/their po makes/visits/says/checks | checks in with ?his/her/their po/probation/parole | background ?check came/failed/flagged | old/prior assault/theft/robbery/drug/weapons ?charge/case | rikers | out on bond/bail',
      unless: 'like/feel/feels/felt/production/attendance/safety/contract/gloves/basically/points/rate',
    },
    {
      category: 'politicalParty',
      says: '~republican/republicans/~democrat/democrats/maga/trumper/trumpist/trumpers/gop/~libertarian | dems | voted/votes/voting/vote ?for trump/biden/harris/obama/bernie/clinton/desantis/blue/red/left | trump supporter/guy/fan/hat/sign/flag/rally/voter/voters/lover/stuff | likes/loves/hates/supports/pro/anti trump/biden/obama/harris/desantis | registered/lifelong/hardcore independent/liberal/conservative/voter | left/right wing/winger | @is/very/super ?very/super/pretty/a conservative/liberal/socialist/communist/leftist > | political party/affiliation/views | party affiliation/registration | communist/socialist/labor/labour/green/tea/~republican/~democratic party > | proud boy/boys | dsa/psl member | @is ?in ?the/a dsa/psl | huge/big trumper',
      unless: 'street/st/stop/waste/pizza/retirement/estimate/era/building',
    },
    {
      category: 'children',
      says: '@kin .. at/in/to/attends/from ?the .. @school | @kin .. @school on/at/in/near | drops/dropping/picks/picking/leaves/leaving ?off/up ?his/her/the/their @kin .. at/from/w/with/off/up | picks/picking/gets/drops him/her/them up/off ?at/from # | @kin ?are/is/stay/stays ?at home alone | @kin live/lives/stay/stays/staying with/w/at/in/across | @kin .. alone after | @his @kin .. bus stop | custody of/battle/case/hearing | joint/shared/full custody | @kin .. foster | @his ?little/older/younger/oldest/youngest boy/girl/little/oldest/youngest .. @school | @kin at/in .. # till/til/until | at ps # | ex/grandma/abuela/grandmother/mom/dad/sister/aunt has/watches/keeps/gets the/her/his @kin | cps case/took/visit | @kin goes/go to ?the !work/warehouse/union/game .. @school/high/academy/middle | school is !out/off/in .. @kin',
      unless: 'would/could/trust/trusts/cost/costs/expensive/anybody/everybody/issue',
    },
    {
      category: 'medicalLeave',
      says: 'medical leave | fmla | short/long term disability | out/off/on/went ?on disability !insurance | on/out/off/filed/getting/his/her/took/went ?on/out/for .. workers/worker/workmans/workman/work comp/compensation | on/took/taking/out/off/her/his/from/after/since ?on/from/his/her/a ?short/long/unpaid/paid sick/maternity/paternity/parental/pregnancy/stress/mat/disability leave | mat leave till/til/until | out sick | out/off for/after/with/w ?a/his/her/back/knee/hip/heart/shoulder surgery/operation/@body | on light duty | leave ?of ?absence for ?his/her health/surgery/mental | leave until/til/till/for .. surgery/baby/birth',
      unless:
        'policy/contract/rights/training/insurance/form/forms/wants/want/bargain*/negotiat*/paperwork/everyone/claims',
    },
  ],
};
