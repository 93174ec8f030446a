/**
 * The words code names are made of: 256 first words × 256 second words. A campaign keeps only a number for each
 * coworker, so the place of a word in its list must never change: a new word may take the place of another, no
 * word may be moved or taken out.
 *
 * Every word is plain English of at most eight letters. None is a person's name, none says anything of somebody's
 * looks, age, origin, religion, health, family, politics or work, or could be heard as an insult in any pairing;
 * none sounds like another word, and no two are less than two letters apart (decision 0022; tested).
 */
export const FIRST_WORDS: readonly string[] = words(`
  acoustic airborne airy alpine analog angled annual apricot aquatic arctic atomic azure bayside
  beaded bonus botanic brushed bubbling budding bundled buttered buttoned carved ceramic charted
  checked cheerful chilled chiming chrome circular citywide classic clicking climbing cloudy coastal
  cobalt constant cosmic crimson crunchy cubic custom cyan daily denim diagonal digital direct domed
  dotted double drizzly echoing electric embossed emerald enamel engraved etched exact famous
  feathery festive fizzy floating floral flowing foamy foggy foldable formal fringed frosted gilded
  glazed gleaming gliding global glossy gradual grand granite gravelly grooved gurgling gusty hazy
  hillside honeyed hovering humid humming hushed indigo indoor inland inner instant ironed jolly
  khaki knitted labeled laced lakeside latched layered leafy leaping lilac linen lively logical
  luminous lyrical magenta magnetic mapped maroon mauve melodic metallic midair midfield midtown
  mild milled modern modular monthly moored mossy movable musical nautical nearby nested north
  notched onshore optical orbital outdoor outer oval overland paddling paper parallel paved peppery
  plaid playful poetic portable poured prairie precise pressed printed purple quiet quilted radial
  radiant rainy recent regional rhythmic ribbed ringing rinsed rippling rising riveted roadside
  roasted rolled rolling rooftop rotating rowing rustic rustling sailing sanded sapphire savory
  scenic seagoing seaside seaward shingled shiny sifted silken simmered sketched skyward sloped
  smooth snowy soapy soaring solar sparkly spinning spiral splashy spoken sprouted square stamped
  starlit stellar stitched storied striped sudden sudsy sunlit swaying swift tangy tapping tasseled
  teal thermal thundery ticking tiled timely triple tuneful twofold typed undersea unique uphill
  upstream upward usual verbal visual waltzing washed weekly welded winding wintry wooden woodland
  written zesty
`);

/** The second words of code names: things, places, plants and animals. */
export const SECOND_WORDS: readonly string[] = words(`
  acorn alpaca antelope anvil aqueduct arcade atlas attic backpack badger bakery balcony barge
  barley barn beacon bench biscuit bison blanket blizzard boulder breeze brick bucket bugle button
  cabin cabinet cactus calendar candle canoe canyon carousel cashew castle cavern cello chime
  chimney chisel chorus clamp clarinet clover comet compass cottage cove crater crayon cricket
  cupboard curtain cushion delta dolphin domino doorbell doorway drill drum dune eclipse elm engine
  envelope eraser estuary falcon fence fiddle finch firefly flamingo forest foundry furnace galaxy
  gallery garden gazelle glacier globe gorge griddle grove guitar hallway harbor hazelnut hedge
  hedgehog heron herring hinge horizon icicle inlet jacket jetty kayak kettle kiln ladder lagoon
  lantern lark lemon lentil lever library lobster locker loom magnet maple market marsh mast meadow
  mirror mitten mortar mountain museum mustard napkin nebula notebook nutmeg oak oasis orchard
  orchid oregano osprey oyster pantry parlor parsley parsnip pasture pathway pavilion pebble pecan
  pelican pencil penguin pennant piano pillow pitcher planet plateau platter pliers pocket pond
  porch porridge postcard pretzel puffin pulley puzzle quail quarry quince radiator radio radish
  raft rafter railway rapids ravine redwood reef rhythm ribbon ridge river saddle sailboat salmon
  sandal satchel saucer sawmill schooner seesaw shelf shovel skate skillet sled snowball snowdrop
  sonnet sparrow spinach spindle spruce squash squirrel stadium stairway stapler starling station
  statue stirrup stream studio summit sunrise swan sweater sycamore table teapot tempo theater
  thermos thimble thistle toboggan toucan tower tractor tram trombone trowel truck tuba tulip tunnel
  turbine turtle umbrella valley viaduct violin volcano waffle wallet walnut wetland wharf whisk
  windmill window workshop
`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
