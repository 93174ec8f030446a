import { PLACES } from './places';
import type { WordList } from './phrase';

/** What organizers' notes in Haitian Creole must not say. Accents are folded away before. */
export const CREOLE: WordList = {
  language: 'ht',
  classes: {
    li: 'li/yo/madanm/mari/msye/mesye/manman/papa/fre/se/kouzen/kouzin/tout',
    te: 'te/ap/pral/toujou/deja/fek/sot/sa/a/ki/nan',
    kote: `${PLACES}/ayiti/okap/kap/jakmel/jeremi/okay/kay/gonayiv/potoprens/leyogan/mibale/ench/sen/dominikani/sendomeng/panyol/chili/brezil/kiba/meksik/franse/kanada/gwadloup/matinik/gwiyan/bahamas/pestel/latibonit/laskawobas/miragwan/senmak/tiburon/laplenn/tigwav/grangwav`,
    pitit: 'pitit/pititfi/pititgason/timoun/ti/bebe',
    lekol: 'lekol/gadri/kreyol/jadendanfan/kindegaten',
    tem: 'kontra/asirans/plan/peye/sendika/vle/mande/dwa/tout',
  },
  rules: [
    {
      category: 'immigration',
      says: 'pa legal/anregl | pa an regle/règ | ~imigrasyon | san papye | pa gen/genyen ?okenn/bon/jwenn papye | papye ?li/l/yo fo/ekspire/fini/pa | fo papye | tann/ap ?tann papye ?l/li/yo > | pemi ?pou travay | tps | daca | kat/grinkat vet ?la/li/l | grin kat/kad | grinkat | azil | ~refijye | depote/depotasyon/~depotasyon | fwontye/fontye | vwayaj/antre/rantre/vini pa/sou/nan ?yon bato/fwontye/dlo/kannte | viza ?li/l/travay/elev/fini/ekspire | sitwayen/sitwayente/~rezidans/rezidan | @li ?@te ilegal > | sou @kote papye lot | papye lot moun | estati legal/~imigrasyon | humanitarian/imanite parole | pwogram biden | parole ?la fini',
      unless: 'sendika/enprimant/bwat/kamyon/kontra/liy/machin',
    },
    {
      category: 'birthplace',
      says: 'fet !pou/kay/nan/chak/a/samdi/dimanch/vandredi/sa/la/ak ?an/nan/o/sen @kote | fet okap/ayiti/dominikani | moun ?an @kote | soti/sot/vini/rive ?an/nan/o/depi @kote | peyi ?li/l fet/nesans/orijin | kote li ?te fet | se ?yon ayisyen/dominiken/panyol/jamayiken/kiben/meksiken/afriken/venezwelyen/ayisyenn/dominikenn | orijin ayisyen/@kote',
      unless: 'depo/ekip',
    },
    {
      category: 'race',
      says: '@li ?@te se ?yon ?gwo ?moun ?ki blan/nwa/milat/milatres/negres/grimo/grimel/chaben/chabin/panyol/neg > | @li se ?yon ?moun blan/nwa/milat/grimo/grimel/chaben | yon/se milat/grimo/grimel/chaben/milatres | koule po ?li/l | po ?li/l nwa/kle/blan/wouj | moun nwa/blan | ras li/l/yo',
      unless: 'kamyon/bwat/etiket/tep/ekip',
    },
    {
      category: 'religion',
      says: '~katolik/~pwotestan/~advantis/~mizilman/pantkotis/jwif | se ?yon batis | temwen ~jeova | jeova | sevi ?ak lwa/lespri/satan | vodou/~vodouyizan/ougan/hougan/manbo | ale/al/priye/chante/preche ?nan ?la legliz/~moske/tanp/lames | legliz ?li/l/pa | se ?yon ?bon/gran kretyen/levanjelik/paste/diak | konveti | relijyon ?li/l/pa | paste li/l | se ?yon paste | ap/te/fe ?fe jen | ramadan | bondye ?li/l di',
      unless: 'sal/prete/kay',
    },
    {
      category: 'health',
      says: 'gen/genyen/fe/soufri/gade/ak/trape ?yon ?maladi/pwoblem ?nan ?ki ?rele sik/tansyon/kanse/sida/opresyon/kriz/fibwom/anemi/hepatit/tibekiloz/ven/bwonchit/kolestewol/dyabet/depresyon/estwok/epilepsi/malkadi/lasm/siknan/opresion | sik nan/ak ?san/tansyon | ~kanse/~sida/~dyabet/~epilepsi/malkadi/~dyabetik/tibekiloz/dyaliz/chimyo/chimyoterapi/anemi | vih | gen/fe ?yon maladi/~depresyon/tet/feblès !peye | maladi ?nan mental/ke/ren/fwa/sida/kanse/sik/tet/grav/poumon | malad/~maladi nan ?do/ke/ren/fwa/tet/poumon/lestomak | @li ?@te malad > | malad grav/anpil/mantal | fe/sot/te/sou operasyon nan/pou ?ke/do/jenou/vant/tet | operasyon ke/do/jenou | operasyon nan ke/do/jenou/vant/tet | pran/sou/bwe ?anpil grenn/medikaman/remed | do/jenou/pye/tet/ke li/l ?ap ?fe ~mal | do ?li/l fe | blese/kase do/pye/men/bra/jenou | nan lopital | lopital ?la > | andikap/andikape/aveg | @li ?@te soud | tande mal | doktè/dokte/sikolog/sikyat di/ba | bwe/tafyate/bweson twop | tafyate | dwoge | ansyen/se alkolik',
      unless: '@tem/kafe/ekip/vites/pwen/tout',
    },
    {
      category: 'pregnancy',
      says: 'ansent/ansant | gwos !bwat/chay | gwoses/~gwoses | @li gwo vant | tann/ap ?tann ?yon tibebe/pitit/ti bebe | pedi pitit/tibebe/ti/gwoses | fe dilatasyon/foskouch/avotman/fos | foskouch/avotman/dilatasyon | fek akouche | akouche/akouchman | mwa gwos | @li pral/fek fe ?yon pitit/bebe/tibebe',
      unless: 'bwat/yo',
    },
    {
      category: 'sexuality',
      says: '~masisi/~madivin/madivinez/~masisi/makomer/makome/omoseksyel/~omoseksyel/lesbyen/biseksyel | @li se gay/lesbyen/gey | renmen ?menm/lot fanm/gason/seks > ',
      unless: 'travay',
    },
    {
      category: 'gender',
      says: 'se ?yon ?moun/fanm/gason trans | fanm/gason/moun trans | transjan/~transjan/transeksyel | te ?konn/fet ?yon gason/fi/fanm ?epi/anvan/kounye/avan/men | chanje seks | se fi/gason li ye | te rele .. anvan',
    },
    {
      category: 'criminalRecord',
      says: 'fe/te/soti/sot/nan/al/pase ?nan ?# ?zan/mwa ?nan prizon !yo | nan prizon | dosye/kazye kriminel/jidisye/lapolis | kriminel/~kriminel ?li/l > | lapolis ?te ?vin arete/kenbe/pran | te arete | yo ?te arete l/li | arete l/li | kondane | pwobasyon/probasyon ?ofisye > | libete pwovizwa/kondisyonel | manda dare/are | brasle ?elektwonik ?nan pye | ansyen prizonye',
      unless: 'tankou/trete',
    },
    {
      category: 'politicalParty',
      says: 'lavalas/phtk/opl/mtvayiti/pitit desalin | tet kale | pati politik/phtk/lavalas/~demokrat/~repibliken | se ?yon ~repibliken/~demokrat/trompis | vote pou trump/tronp/tromp/biden/aristid/kamala/bayden | se ?yon/moun lavalas/makout/duvalyeris/demokrat/repibliken | makout ?li/se',
      unless: 'travay',
    },
    {
      category: 'children',
      says: '@pitit ?fi/gason ?li/l/yo ?yo ?ap ?ale/al/nan/soti/yo ?nan ?yon/ti @lekol | @pitit .. @lekol | @pitit .. rete ak/pou/poukont/kay | kite/depoze/pran/chache @pitit .. lekol/kay/gadri/ak/nan | @lekol @pitit ?li/l/yo',
      unless: 'ta/konfyans/che/pwoblem/gwo/tem/mwen',
    },
    {
      category: 'medicalLeave',
      says: 'an/nan/sou/pran/te/gen konje ~maladi/~medikal/~matenite/akouchman/malad | konje ~maladi/~medikal | konje ~matenite ?li/l/jiska/rive | fmla | andikap/dizabilite > | an dizabilite | sou dizabilite/disability/comp | sou/pran/tann konpansasyon | kanpe travay ?pou maladi/operasyon',
      unless: '@tem',
    },
  ],
};
