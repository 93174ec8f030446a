import { DEMONYMS, PLACES } from './places';
import type { WordList } from './phrase';

/** What organizers' notes in French must not say. Accents and elided letters are folded away before. */
export const FRENCH: WordList = {
  language: 'fr',
  classes: {
    est: 'est/etait/sont/etaient/il/elle/ils/elles/iel/suis/serait/toujours/tres/lui/aussi/cest',
    son: 'son/sa/ses/leur/leurs/le/la/les/une/un/du/des',
    enfant:
      'enfant/enfants/fils/fille/filles/gamin/gamine/gamins/gosse/gosses/petit/petite/bebe/ado/neveu/niece/mome/momes/petits',
    ecole:
      'ecole/ecoles/creche/maternelle/primaire/college/lycee/garderie/nounou/halte/cantine/periscolaire/centre',
    personne:
      'homme/femme/mec/gars/type/nana/meuf/dame/monsieur/fille/garcon/gens/personne/collegue/collegues/cariste/copain/copine/couple/famille/equipe',
    pays: `${PLACES}/algerie/maroc/tunisie/mauritanie/guinee/cameroun/gambie/centrafrique/comores/tchad/egypte/soudan/somalie/ethiopie/erythree/syrie/irak/turquie/kurdistan/libye/liban/pologne/roumanie/bulgarie/espagne/italie/bresil/colombie/perou/chine/inde/vietnam/philippines/haiti/guadeloupe/martinique/reunion/mayotte/kabylie/maghreb/afrique/europe/asie/ukraine/russie/tchetchenie/albanie/serbie/georgie/armenie/mexique/alger/oran/casablanca/rabat/tunis/douala/yaounde/lome/cotonou/ouagadougou/niamey/tananarive/kaboul/roumain`,
    gentile: DEMONYMS.fr,
    choses:
      'restaurant/resto/cuisine/plat/camion/piece/pieces/carton/cartons/etiquette*/ruban/camionnette/cafe/vendredi/travail/musique/marche/fournisseur/drapeau/ambassade/epicerie/planning/marche/vin/tableau/fichier',
    sujet:
      'mutuelle/assurance/accord/negocier/revendication*/droit*/veut/veulent/demande*/cher/coute*/sujet/payes/paye/payee/formation/reunion/politique/convention/prime',
  },
  rules: [
    {
      category: 'immigration',
      says: 'sans papiers !de | sans papier > | pas/plus/aucun ?encore ?de ?les/ses papiers > | attend/espere toujours ses papiers | pas en regle > | na pas de papiers | papiers faux/expires/perimes/empruntes/en | faux papiers | attend/attendent/attente ?toujours ?de ses/les/leurs papiers | travaille sous/avec .. alias/papiers',
      unless: 'imprimante/transport/livraison/camion/syndicat/bureau/quai/colis/bl',
    },
    {
      category: 'immigration',
      says: 'titre/carte/permis/demande/recepisse de ~sejour | ~sejour expire*/irregulier/refuse | ~recepisse | ~demandeur/~demandeuse ?d asile | ~asile | ~refugie/~refugiee/refugies | ~regularisation/~regularise/regularisee/regulariser | oqtf | clandestin/clandestine/clandestins | risque/peur/ordre/arrete/menace/menacee .. expulsion | expulse/expulsee !de/du | ~immigre/~immigree/immigres/~immigration | migrant/migrants/migrante | visa ?de ?long ~etudiant/etudiante/travail/touriste/sejour/salarie/expire* | @son visa !premier/electron/debit | rdv/rendez/convoque/convoquee ?vous ?a ?la ~prefecture | permis de travail | autorisation de travail | ~naturalisation/naturalise/naturalisee | ~nationalite ?francaise | situation irreguliere | irregulier/irreguliere > | traverse/traversa/passe/venu/venue .. mediterranee/frontiere/mer/zodiac | carte bleue europeenne | ofpra/cnda | pas ?de ?la nationalite | pas francais/francaise',
      unless:
        'conducteur/hauteur/cariste/feu/heures/heure/salaire/paie/primes/compte/reunion/reunions/tract/tracts/locataire/@sujet',
    },
    {
      category: 'birthplace',
      says: 'ne/nee ?a/en/au/aux/dans @pays | ne/nee a !l/la/point/temps/terme/cote ?la | originaire de/du/des | origine @gentile | vient/arrive/arrivee/venu/venue/debarque ?de/du/des/en ?la/republique/cote @pays | est/sont/il/elle/ils/elles ?d ?origine @gentile | < @gentile > | @personne @gentile | un/une @gentile !@choses | lieu/pays de naissance | pays ?d origine | est/il/elle ?est de/du @pays',
      unless: '@choses/probleme/panne/entrepot/colis',
    },
    {
      category: 'race',
      says: 'il/elle/ils/elles/quelle/quil ?est/sont/etait ?un/une noir/noire/noirs/noires/blanc/blanche/metis/~metisse/asiatique/arabe/arabes/beur/black/renoi/rebeu/basane/kabyle/berbere !de/d/comme | un/une/seul/seule noir/noire/blanc/blanche/~metisse/metis/arabe/asiatique/beur/beurette/black/renoi/rebeu/gitan/gitane/manouche !@choses | le/la noir/noire/blanc/blanche/arabe/asiatique/black de/du/qui | @personne noir/noire/blanc/blanche/metis/~metisse/arabe/asiatique/black | ~metisse/metis | couleur de peau | peau noire/mate/foncee/claire/blanche/brune | origine arabe/africaine/maghrebine/asiatique/antillaise | ~maghrebin/~maghrebine/africain/africaine/~antillais/~antillaise | renoi/rebeu/gitan/gitane | arabe/arabes > | sa race/ethnie | ethnie',
      unless: '@choses/tasse/page/carte',
    },
    {
      category: 'religion',
      says: '~musulman/~musulmane/musulmans/~catholique/catholiques/catho/~protestant/~protestante/~evangelique/juif/juive/juifs/~bouddhiste/~hindouiste/athee | temoin de ~jehovah | ~jehovah | pratiquant/pratiquante | ~adventiste/~pentecotiste/~baptiste/mormon/sikh | salafiste/chiite/sunnite | est/tres/il/elle ?un ?tres/une chretien/chretienne/croyant/croyante/religieux/religieuse/pieux/pieuse | chretien/chretienne ~pratiquant/~evangelique | porte/met/portait/enleve ?le/un/son voile/hijab/foulard/kippa/croix | elle/femme/fille/est voilee | va/vont/chante/prie/allait/aller ?tous ?les ?a/dans/au/en .. messe/eglise/mosquee/synagogue/temple/culte | messe tous/le/chaque | prie/prient a/pendant/cinq/tous/dans/au | fait/sa/ses/leur/ses priere/prieres | fait/font/suit/jeune/pendant/pour ?le ramadan/careme/shabbat | ramadan | sa religion/mosquee/paroisse/foi | son eglise/imam/pasteur/pretre/culte | converti/convertie a/au ?islam/christianisme/catholicisme/judaisme/bouddhisme > | pasteur/imam/diacre de/a',
      unless: 'parking/salle/pretee/hopital/arret/rdv',
    },
    {
      category: 'health',
      says: 'cancer/~diabete/~diabetique/~epileptique/~epilepsie/asthme/~asthmatique/lupus/~sclerose/~leucemie/tumeur/chimio/~chimiotherapie/vih/sida/~hepatite/~seropositif/~seropositive/~schizophrene/bipolaire/autiste/autisme/~depressif/~depressive/~antidepresseur/antidepresseurs/anxiolytiques/~alcoolique/~alcoolisme/toxicomane/toxico/insuline/~arthrose/~fibromyalgie/~endometriose/~parkinson/~alzheimer/~hypertension/hypertendu/hypertendue/dialyse/avc/infarctus/pacemaker/migraines/~migraineux/~tuberculose/suicidaire/burnout/bpco/crohn/hernie/sciatique/lombalgie/malentendant/malentendante/rqth | sous ~antidepresseurs/methadone/insuline/morphine/medocs/cortisone/chimio | crise ?d epilepsie/panique/cardiaque/asthme/angoisse | a fait une crise au/de | burn out | fait/faire/en/sa/de/une/grosse ~depression | ~depression > | troubles ?psy bipolaires/anxieux/psychiques/alimentaires | tentative de suicide',
      unless: '@sujet/lutte/visite/prevention/conges',
    },
    {
      category: 'health',
      says: 'est/tombe/tombee/tres/gravement/souvent/il/elle ?tres/tombe ~malade !de ?ce/cette | maladie ?du/de/des ?la/les coeur/foie/reins/sang/poumons/nerveuse/genetique | a une maladie/infection/tumeur/allergie | maladie grave/chronique/professionnelle/orpheline/rare/auto | sa maladie/depression/sante/operation/hernie/tumeur/sciatique | son cancer/handicap/diabete/traitement/hernie/dos/coeur/genou | problemes/probleme/soucis/ennuis/souci/pb/pbs de/au ?du/la/son ?le sante/coeur/dos/genou/genoux/reins/psy/thyroide/alcool/drogue/vue/audition/foie/tension | mal/bloque/casse/detruit/opere/operee/operation ?au/du/des/de/aux ?la/son ?le dos/genou/genoux/coeur/epaule/rein/reins/hanche/cheville/colonne | ~handicape/~handicapee/handicap | fauteuil roulant | travailleur ~handicape | prend/prends/prendre ?des/ses ~medicaments/medocs/~antidepresseurs/cachets/anxiolytiques/somniferes | voit/consulte/suivi/suivie ?par/chez ?un/une/le/son/sa psy/psychiatre/psychologue/cardiologue/oncologue/addictologue | hospitalise/hospitalisee | a/est/ete ?l hopital > | est/il/elle ?a/moitie sourd/sourde/aveugle | suit/prend/sous ?un ~traitement ?pour | en cure/desintox/remission | est/il/elle/pas/non vaccine/vaccinee | a ?eu ?le covid | blesse/blessee au/a ?la/le dos/genou/main/epaule | boit trop | s est blesse/blessee/casse/cassee',
      unless: '@sujet/rythme/planning/collectif/fermee/monde/tous/toutes',
    },
    {
      category: 'pregnancy',
      says: 'enceinte !du/bluetooth/de/sonore/fermee/reflectrice/exterieure | enceinte de # | tombee enceinte | ~grossesse | attend/attendent/attendre ?un/leur/son ?premier/deuxieme/petit bebe/enfant/heureux/jumeaux | fausse couche | va/vont/allait/viennent/vient avoir ?un/une/leur ?autre/premier bebe/enfant/fille/garcon | futur/future maman/papa/mere/pere | ~accouche/accouchement/accoucher | ivg/avortement/avorte/fiv/pma | terme prevu | allaite/allaitement | vient ?d ?de ?avoir ?un/une bebe/enfant | perdu ?le/son bebe',
      unless: 'site/bluetooth/mur/securisee/@sujet',
    },
    {
      category: 'sexuality',
      says: 'il/elle/est ?est ?ouvertement/peut-etre gay/homo/homosexuel/homosexuelle/pd/lesbienne/gouine/bi/pede > | < gay/homo/pd/bi > | ~homosexuel/~homosexuelle/~lesbienne/lesbiennes/~bisexuel/~bisexuelle/lgbt* | est gay/homo | homo/gay pas | son copain/mari ?a ?lui | vit avec un homme > | couple gay/homo/lesbien | mec/femme/homme/collegue gay/homo/~lesbienne/bi | orientation sexuelle | coming out',
      unless: 'bar/quartier',
    },
    {
      category: 'gender',
      says: 'femme/homme/personne/fille/garcon trans !port* | est/il/elle/iel ?est ?une/un trans !port* | ~transgenre/~transsexuel/~transsexuelle/~transsexuel | non binaire | transition de/vers ?genre ?femme/homme/un/une ?autre genre/sexe | en transition > | ancien/vieux/dead prenom/name | deadname/morinom | changement/change de sexe/genre/prenom | identite de genre | est ne/nee ?un/une garcon/fille/homme/femme | pronom/pronoms | iel | sous hormones | avant .. etait un homme/femme',
    },
    {
      category: 'criminalRecord',
      says: 'casier judiciaire/charge/vierge/rempli | a un casier > | ~casier ~judiciaire | fait/faire/fais/sorti/sortie/sort/etait/ete/ans/mois/en/un/passage ?de ?la/un/du/en ?de/par ?la prison/taule/tole/zonzon/placard/detention | de la taule/prison | a fait de ?la prison/taule | sort/sorti/sortie/ete/etait de/a/aux fleury/fresnes/baumettes/fleuryme/merogis | prison ferme/avec | ~condamne/~condamnee/~condamnation pour/a/avec/au | condamne/condamnee > | bracelet ~electronique | en conditionnelle | liberte conditionnelle/surveillee | garde a vue | mise/mis en examen | ex taulard/detenu/prisonnier | taulard/detenu/detenue | arrete/arretee par/pour ?la police/vol/conduite/gendarmes | interpelle/interpellee par | controle judiciaire | passe au/en tribunal/correctionnelle/proces | antecedents judiciaires | mandat ?d arret | travail ?d interet general | tig | avec/de sursis | spip | il/elle deale/dealait | fiche s | sous main de justice | obligation de pointer',
      unless: 'croirait/comme/traite/traites/impression/vestiaire/cle/porte/issue/sortie/acces/allee',
    },
    {
      category: 'politicalParty',
      says: 'encarte/encartee/militant/militante/milite/adherent/adherente/membre/carte/vote/voter/votent/tracte/sympathisant/partisan/elu/pro ?a/au/du/de/chez/pour ?l ?la/le/les ?parti rn/fn/ps/lfi/lr/pcf/npa/lo/eelv/modem/reconquete/insoumis/insoumise/macron/melenchon/bardella/lepen/pen/zemmour/renaissance/ecolos/verts/socialiste/communiste/hollande/sarkozy | le pen | vote ?toujours ?tres/a ?extreme gauche/droite | macroniste/lepeniste/frontiste/melenchoniste/zemmouriste/gaulliste/socialiste/communiste/trotskiste | extreme droite/gauche | parti politique/socialiste/communiste/quebecois/liberal/conservateur | de gauche/droite > | encarte/encartee | pequiste/caquiste',
      unless: 'cgt/syndicat/rampe/allee/porte/rack/cote/main',
    },
    {
      category: 'children',
      says: '@enfant .. a/est/sont/va/vont/dans/en/au ?a/l/la/au/en @ecole | @enfant .. @ecole | recupere/depose/emmene/laisse/cherche/garde/amene ?ses/son/sa/la/le/les @enfant .. a/chez/au/en/avec | recupere/depose a # | @enfant .. chez ?sa/la/les/une/leur/ses mere/grand/grands/nounou/pere/voisine/ex/mamie/tata/belle | @enfant seuls/seul/seule ?a maison/# | garde alternee/partagee/exclusive | @ecole de ?son/sa/ses @enfant',
      unless: 'confierait/confiance/cher/coute/probleme/sujet',
    },
    {
      category: 'medicalLeave',
      says: 'arrete/arretee ?pour #/une/deux/trois/quatre/six/plusieurs jours/semaines/semaine/mois | en/arret/arrete/arretee/mis/long/prolonge/son/sous ~arret ~maladie/jusqu/depuis/longue/de/maternite/pour/travail | ~arret ~maladie/maternite/longue | arrete/arretee jusqu/depuis/pour/par ?le ?medecin | accident du/de travail > | en accident | en at | en/son/conge/prend ?son/un conge/conges mat/~maternite/~paternite/parental/maladie/patho/longue/pathologique/medical/formation | conge mat/~maternite/patho jusqu/depuis/des/en | mi temps ~therapeutique | temps partiel ~therapeutique | invalidite/inapte/~inaptitude | en maladie | longue maladie | visite de reprise | poste amenage | itt',
      unless: '@sujet/ligne/bus/matinee/usine/machine/production/panne',
    },
  ],
};
