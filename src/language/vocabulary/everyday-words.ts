/**
 * English words that are a letter or two away from a name or a category: ordinary words, which must not be put right.
 * Found by asking the speller for all frequent words of a dictionary.
 */
export const EVERYDAY_ENGLISH: ReadonlySet<string> = new Set(
  `abode academia academic accident accorded according accounting acres administration advancing advantage adventure
  adventurer agitated aiming airfield aisle alert algal alien alley allowing alter amazement americana angle angles
  angling anise arched archery arena arise arising artistic assemble associate associates astrological atone attained
  attendance attendant awaiting aware baking ballot ballroom banking banter barge based basic basis batch bathe beads
  bearer bears bedding beech belch belching belief belittle bellow benign berth binge biological birch blast bleach
  bleeding blockade blush bluster boots borrow botanist bother bottled bound brain brains braise brand breach
  breaking bride bridle briefing brimming brink brisk broad broker brook broom brotherly bruising bullying burst
  butter button cakes calligrapher candy cannon canon canyon caring carriage carton cartridge carve caste catch
  catching cater cattle cells centered changing chant character charm charming cheating chest chili chill chopping
  citation civilization claim clamp clang clank clanking clappers clause cleaning cleansing clerk click cling cloak
  closet cloudy clove clover clown cocoa colander coldest collagen collared colleague collecting collective collector
  colon compiler complement composer compress compute computed concept concepts concern concerns concerted connection
  conquer conqueror conservation constitute constitution consumers contains contents contexts convection convert
  coral corns correction corset coughing counties county coupling cower crack crafty crake cranberry crank crave
  craving craze creaking creating creature crime crush crushing cultured cunning curing curved dancer danger dangling
  daring dating dealings decaying declining dedication defer delaying delta dense depending depth descendant deserve
  destitute detector diced diction difference differently differing dingo dining direction directly directory
  discourse dispirited distinct distract diver diversity document doesn doing donkey drain dread dregs drift drifting
  dropping drove drown drunk dryer drying dummy dumplings dunce duress duster dyeing dynastic eager earnings
  ecological eighth eldest eloquent email embroidered emery emission enduring entangle entertain estate evaluation
  evidence excavator exchanged exclamation exist express expressions faction factions factor factors faint fainting
  falter familiar faster feast feather featured feeding fellow femme ferret fetters fictional fighter filed files
  filler fillings fishy flake flank flash flatworm fleeting flight fling flock flood flooding flour flowery flows
  fluke folder folks follower footrest forbidding forecast foreman foremost forestry foretell formal format formed
  formerly forth founding fraction fracture franchise freezing friction fright frown frying function funerary gallon
  garments gaudy gauge gears generally generate geological gestation gestures girth gland gleaming gloss goals going
  goodness gotta gourd grade graft grain grains grandeur grant grate greenfinch greenish greet greeting grill grind
  groom groove grope gross grouse growl grown grunting guilt gunman hairy halter hamburger handling handy harden
  harem harvest harvested hatch hatched haunt haven header headland heard hearth heated heater heave heavenly
  henchman herbs heron hesitate hesitation highland hilly historian historically hoarse holder holly homeland honor
  hospitable hostel housed humane humbly immemorial immoral impartial imperative impress impression inaccessible
  incident indifferent industries informer inland innocent instigate instrumental irony islet jingling joint keeping
  knight laden lance landline latch latte latter laughter laying leading leafy learning leaven leaving lending
  lengthen lichen liken likeness linen liner lining litter liver lizard loner longing looting loser losing lottery
  louse loyal luncheon luster lymph macro magnolia maintain maker mandarin manner marching margin marine marketed
  marking marry marrying mastery matching material matte mature measured meats mechanic mechanics meddle medial
  mediation medication mellow memorize meter metropolis millet mining mochi modal moist moral mountainous mounting
  mouse movement muddle mumble muster mutation mutton naturally neckline neuron niche niece noose normal northwest
  notation obtained officially ointment olden olive omission optional ornamental orphan pager palate pamper pancreas
  panting pants paramour parcel parish patch patter paying peach pedal personage personally personnel pester petite
  pierce pigsty piles pillage pizza placed plague plait planing plank plantain planting plaything pleasing pleasure
  pleasures plight pointed pointing pointy poker pomegranate pounding powder praise praying preceding preserve press
  pressure prick printing probe prove province publicly quantum quarterly rafter raising ranking rational rattle
  raven reassure receiving reckoning recollection recorder recurring reformer regarded regarding reins relies
  remaining reported reporting required requires researcher resemble reserved residency resident residential
  residents resolution restitution restrict retina returned riddle rider ridge riding risks rivet robin rocky rogue
  rotation rough rouse rover roving rumble sacked salad sales sallow salmon salon salty salvation sandy sanitation
  saying scalding scanning scant scimitar scorching scout scripture seasonal secretly seedling seedlings seeds
  seeking seething sensor serial serves services sever sewing shady shale shallow shared shaved shawl shawm sheer
  shine shipping shirt shocking shooter shooting shore shorten shout shouting shrike shrink sieve silky silvery
  simmer situation skate skater skates slang slanting slate sleeping slight sling slovenly smallest smell snort snout
  snowy socially solution sorcerer sounding southeast spade spanning spare spark spawn spice spite sprain spreading
  springy sprout stable stain stake stale stalk stall stallion starling starring starter starving stated stationed
  stature status statute stave steed steering stepping stinking stint stock stony stool stoop stopping stormy stout
  stove strain strained strainer strategy streamer streaming stringed stronger stunning sturdy swine sworn tablet
  taint taking tales tasks tavern teaching tears telephony template thang thicken thicket thigh thorn thorough threat
  threaten threw tight tiller timer tires toner tournament towel tracking trail trait traits trance transform
  transported transpose traveled traveler tread treasured treasurer treasury treating trough tumble turban twine
  unbroken unfair unfeeling unfit unite unity unnatural unofficial uprising using vague vector venerate victim
  villager wadding wafer wages wailing waiter waive wallow wanton watery waver waxing weakling weaponry weave welding
  wheat wheatear whine widen width wield wildfire winner winnow witch witty worrying worse wring wuxia yamen yearn
  yeast`
    .split(/\s+/)
    .filter(Boolean),
);
