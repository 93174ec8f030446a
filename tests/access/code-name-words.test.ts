import { describe, expect, it } from 'vitest';
import { FIRST_WORDS, SECOND_WORDS } from '@/lib/access/code-name-words';
import { neverRecorded } from '@/lib/exchange/never-recorded';

const ALL = [...FIRST_WORDS, ...SECOND_WORDS];

/** Words that would say something of a person: looks, age, origin, faith, health, family, politics, work. */
const TELLING =
  `white black brown yellow red pink pale dark fair tan olive ivory ebony bronze golden silver copper
  blond ginger auburn russet curly braided bald grey gray spotted freckled scarred tall short big small little thin
  slim thick plump round curved flat heavy giant tiny old young ancient antique vintage elder late twilight pretty
  plain handsome queen king royal noble lady madam brother sister mother father twin single married bride widow
  foreign native alien local national island border refugee tropical southern eastern western tartan paisley
  polish temple chapel church mosque cross crescent bishop nun angel holy sacred pastor pastoral pilgrim mosaic
  lama llama sick ill lame blind deaf mute dumb numb patient sober clean stoned loaded nimble pregnant stork
  seeing lunatic loon mad crazy cuckoo nutty gay queer straight rainbow lavender binary bear otter fairy prison
  convict forged stolen thief party donkey elephant hammer sickle trump dove hawk crow spade kite coon ape monkey
  banana coconut cotton watermelon taco rat snitch mole weasel scab pig dog cow snake hen chick vixen wolf fox
  lazy slow weak poor rich loyal brave clever simple dirty cheap common rough broken hot wet moist hard stiff
  evening nightly midnight midday hourly weekend seasonal casual temporary dock packed sorted boxed
  anchor line thread web bridge knot woven seal turf card banner picket strike ballot union boss`.split(
    /\s+/,
  );

/** Given names that are also plain words: a code name must not look like somebody. */
const GIVEN_NAMES =
  `amber autumn summer winter april may june ruby violet coral jade pearl olive crystal sage basil
  rose lily iris daisy ivy hazel holly heather jasmine robin jay martin wren raven willow laurel dahlia marigold
  primrose rosemary myrtle fern juniper aspen brook cliff dale glen heath reed rocky rusty sandy dusty misty
  stormy sunny melody harmony viola carol bell faith hope joy grace chase hunter mason piper parker tanner
  carter cooper fisher miller taylor tyler archer baker hunter angel star dawn eve penny gale skye clay`.split(
    /\s+/,
  );

/** Words that sound like other words. */
const SOUND_ALIKES =
  `bare bear beach beech berry bury bore boar brake break buoy boy cell cellar cent scent cereal
  serial chord cord creak creek current currant cymbal symbol dear deer dew due dual duel fair fare feet feat fir fur
  flour flower gait gate great grate hair hare heal heel hoarse horse hour idle idol isle aisle knight night knot
  lead led lute loot mail male main mane meat meet medal metal might mite mist missed moose mousse mussel muscle oar
  ore packed pact pail pale pair pear palette pallet peak peek pedal peddle peer pier plain plane plum plumb pole
  poll popular poplar prince prints quarts quartz rain reign right write role roll root route rose rows rye wry sail
  sale sea seed cede seeded ceded shore sure sole soul stair stare stake steak steal steel sweet suite tail tale
  tern thyme time tide tied toad towed vain vane vial viol waist waste wait weight wave waive way whey weak week
  weal wheel wood would cypress beetle geyser dinghy axle kernel mantel meteor zinc alder`.split(/\s+/);

describe('the words of code names', () => {
  it('are 256 and 256, each once', () => {
    expect(FIRST_WORDS).toHaveLength(256);
    expect(SECOND_WORDS).toHaveLength(256);
    expect(new Set(ALL).size).toBe(512);
  });

  it('are short and in small letters', () => {
    expect(ALL.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('are told apart though a letter is misread', () => {
    expect(pairs().filter(([one, other]) => distance(one, other) < 2)).toEqual([]);
  });

  it('are told apart when read aloud', () => {
    expect(new Set(ALL.map(sound)).size).toBe(512);
    expect(ALL.filter((word) => SOUND_ALIKES.includes(word))).toEqual([]);
  });

  it('say nothing of a person and look like nobody', () => {
    expect(ALL.filter((word) => TELLING.includes(word))).toEqual([]);
    expect(ALL.filter((word) => GIVEN_NAMES.includes(word))).toEqual([]);
  });

  it('name nothing that must never be recorded, alone or as a pair', () => {
    const told = FIRST_WORDS.flatMap((first) => SECOND_WORDS.map((second) => `${first} ${second}`)).filter(
      (pair) => neverRecorded(pair) !== null,
    );
    expect(told).toEqual([]);
  });
});

function pairs(): readonly (readonly [string, string])[] {
  return ALL.flatMap((one, at) => ALL.slice(at + 1).map((other) => [one, other] as const));
}

/** How many letters must be changed, added or taken out to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let down = 0; down < one.length; down += 1) {
    const next = [down + 1];
    for (let across = 0; across < other.length; across += 1) {
      const same = (row[across] ?? 0) + (one[down] === other[across] ? 0 : 1);
      next.push(Math.min(same, (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** How a word is heard, roughly: silent and doubled letters left out, alike vowels and consonants made one. */
function sound(word: string): string {
  return [
    [/^(kn|gn)/, 'n'],
    [/^wr/, 'r'],
    [/^wh/, 'w'],
    [/ph/g, 'f'],
    [/tch/g, 'ch'],
    [/ck/g, 'k'],
    [/qu/g, 'kw'],
    [/mb$/, 'm'],
    [/gh/g, ''],
    [/x/g, 'ks'],
    [/z/g, 's'],
    [/c(?=[eiy])/g, 's'],
    [/c(?!h)/g, 'k'],
    [/(.)\1/g, '$1'],
    [/ee|ea|ie|ei|ey|y/g, 'i'],
    [/ai|ay/g, 'e'],
    [/oa|ow|ou|oo|au|aw/g, 'o'],
    [/e$/, ''],
    [/[aeiou]r/g, 'r'],
  ].reduce((heard, [what, as]) => heard.replace(what as RegExp, as as string), word);
}
