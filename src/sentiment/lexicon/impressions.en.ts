import { phrases } from './entry.js';
import type { Impression } from './impressions.js';

/** What visitors say of people, food, rooms, places and shows without the plain adjectives of judgement. */
export const IMPRESSIONS_EN: readonly Impression[] = [
  [
    2,
    'service',
    phrases(`
      angelic, sweethearts, sweetheart, big-hearted, warm-hearted, kind-hearted, good-natured, good-humoured, obliging,
      hospitality, hospitable, accommodated us, looked after us, looked after, took care of us, took good care,
      walked us to, showed us around, showed us the way, made us feel at home, made us feel welcome, felt welcome,
      felt at home, treated us like family, treated like family, like royalty, like old friends, greeted us, greeted by name,
      waved us through, personal touch, attentive to, anticipated, carried our bags, carried our luggage, carried my bag,
      stayed late, stayed open for us, waived the fee, surprised us with, left a note, handwritten note, welcome drink,
      explained everything, answered every question, took the time, takes the time, took their time to explain,
      endless patience, patience of a saint, infectious enthusiasm, know their stuff, knows her stuff, knows his stuff,
      knows their stuff, encyclopaedic, encyclopedic, knew her subject, knew his subject, on the ball, quick to help,
      happy to help, eager to help, only too happy, could not do enough, couldn't do enough, bent over backwards,
      pulled out all the stops, tip-top service, five-star service, service with a smile, with a smile, friendly face,
      smiling faces, beautifully run, run like clockwork, well-run, well run, smoothly run, well-oiled
    `),
  ],
  [
    -2,
    'service',
    phrases(`
      snarl, snarled, growled, grunted, grunt, scowl, scowled, scowling, sulky, sullen, surly, sour-faced, stony-faced,
      sneering, sneer, mocked, mocking, laughed at us, laughed at me, belittled, talked down to, talk down to, spoke down,
      dismissive, dismissed, dismissed us, brushed us off, brushed off, fobbed off, shooed, hustled out, bundled out,
      kicked out, thrown out, threw us out, chased us, chased out, slammed, hung up on, cut us off, cut me off,
      couldn't be bothered, could not be bothered, can't be bothered, not bothered, not interested in helping, bored staff,
      scrolling, texting, chewing gum, gossiping, chatting among themselves, chatting to each other, back turned, turned her back,
      turned his back, turned their backs, argued with, argumentative, combative, passive-aggressive, officious, bossy,
      overbearing, pompous, stuck-up, stuck up, snobbish, snobby, snotty, haughty, aloof, frosty, icy, chilly welcome,
      begrudging, grudging, grudgingly, robotic, jobsworth, power trip, power-tripping, unsmiling, surliness, lied to us, lied to me,
      lied, liar, liars, accused us, accused me, accused, blamed us, blamed me, threatened, intimidating, bullying, harassing,
      interrogated, humiliated, humiliating, degrading, discriminated, racist, sexist, creepy, sleazy, leered, forgot about us,
      forgot our, forgot my, forgot us, mixed up our, lost our booking, lost my booking, lost our reservation, no record of our,
      double-booked, double booked, overbooked, nobody came, no one came, nobody cared, no one cared, nobody helped, no one helped,
      nobody answered, no one answered, nobody knew, no one knew, nobody at the, no one at the, nobody in sight, blank look, blank looks,
      blank stare, passed from, sent us away, sent away, sent back and forth, wild goose chase, never called back, never replied,
      no reply, no response, ghosted, couldn't care less, could not care less, could care less, indifference, apathetic, apathy,
      incompetence, ineptitude, inept, bungled, botched, bumbling, slapdash, slipshod, lackadaisical, half-hearted, perfunctory
    `),
  ],
  [
    2,
    'price',
    phrases(`
      reasonable prices, fair prices, fairly priced, honest prices, decent prices, great price, good price, low prices,
      great deal, good deal, amazing deal, deal of the, for next to nothing, next to nothing, dirt cheap, cheap as chips,
      pocket money, won't break the bank, didn't break the bank, doesn't break the bank, easy on the wallet, wallet-friendly,
      budget-friendly, budget friendly, cheaper than, less than i expected to pay, cost us nothing, cost nothing, didn't cost a penny,
      without spending a, worth more than, worth double, worth twice, worth ten times, would have paid double, would pay double,
      would have paid twice, pay twice, paid for itself, pays for itself, earned its price, every penny, every cent,
      every euro, every pound, every dollar, complimentary, thrown in for free, at no extra cost, no extra charge, no extra cost,
      included in the price, kids go free, children go free, under-16s free
    `),
  ],
  [
    -2,
    'price',
    phrases(`
      eye-watering, eyewatering, astronomical, steep prices, steeply priced, inflated, overinflated, sky-high, ludicrous price,
      ludicrous prices, crazy prices, insane prices, silly prices, silly money, costs a fortune, cost a fortune, cost us a fortune,
      cost the earth, costs the earth, cost an arm, bleed you dry, bled dry, gouging, gouge, gouged, fleecing, highway robbery,
      robbery, gold-plated prices, for that price, for that money, at that price, at these prices, at this price, for the price,
      for what you pay, for what we paid, for what you get, not cheap, isn't cheap, ain't cheap, poor value for money, bad value for money,
      no value for money, a week's wages, day's wages, tourist prices, charged twice, charged us twice, double-charged, charged for everything,
      pay for everything, everything costs, everything is extra, everything costs extra, hidden charges, hidden costs, hidden extras,
      hidden surcharge, extra for everything, sneaky fee, sneaky fees, squeeze every, squeezing every, squeeze money, empty your wallet,
      emptied my wallet, burned a hole, burnt a hole, non-refundable, no refund, no refunds, refused a refund, kept our deposit, kept my deposit,
      price went up, prices went up, doubled the price, doubled in price, price hike, more expensive than, dearer, pay through the nose
    `),
  ],
  [
    2,
    'crowds',
    phrases(`
      all to ourselves, all to myself, whole place to, hardly a soul, barely a soul, not a soul, hardly anybody, barely anyone, hardly anyone,
      hardly any people, hardly any visitors, hardly any queue, hardly any wait, hardly any line, barely any queue, barely a queue,
      few people, few visitors, few tourists, very few people, handful of people, handful of visitors, fairly empty, pleasantly empty,
      wonderfully empty, delightfully empty, quiet even on, crowd-free, crowd free, queue-free, no waiting, without waiting,
      without queuing, without a queue, without any queue, without a wait, without crowds, without the crowds, no lines, skipped the queue,
      skipped the line, walked right in, walk right in, walked straight, got in immediately, got in right away, in within minutes, in within five minutes,
      never felt crowded, never crowded, never busy, never packed, didn't feel crowded, not crowded, wasn't crowded, not busy, wasn't busy,
      not too busy, not too crowded, queue moved fast, queue moves fast, line moved fast, line moved quickly, queue moved quickly, moved quickly,
      plenty of elbow room, away from the crowds, far from the crowds, escape the crowds, off the beaten track, off the beaten path
    `),
  ],
  [
    -2,
    'crowds',
    phrases(`
      rammed, jam-packed, jam packed, chock-a-block, chockablock, heaving with, crammed, crammed in, packed like, packed in like,
      packed to the rafters, bursting at the seams, standing room only, nose to tail, cheek by jowl, wall to wall, wall-to-wall,
      elbow to elbow, sea of people, sea of phones, sea of heads, hordes of, horde, throngs, teeming, swarm, swarms, stampeding,
      crowds everywhere, people everywhere, tourists everywhere, too many people, too many visitors, too many tourists, way too many people,
      mass tourism, overtourism, busloads, coachloads, coach-loads, bus after bus, endless queue, endless queues, endless line, endless lines,
      never-ending queue, snaked around, snaking around, snaked round, out the door, out of the door, around the block, round the block,
      queue for everything, queued for everything, queues for everything, spent more time queuing, spent more time waiting, spent the day queuing,
      spent half the day, wait was endless, wait was unbearable, waiting in the sun, waited in the sun, waiting in the rain, waited in the rain,
      stood in the rain, stood in the sun, standing in the sun, queue-jumping, queue jumpers, pushed in front, pushing and shoving, shoving,
      couldn't move, could not move, can't move, could barely move, could hardly move, couldn't get near, could not get near, can't get near,
      couldn't get close, nowhere to stand, no room to move, no room to breathe, no space to, only saw heads, saw only heads, claustrophobic
    `),
  ],
  [
    2,
    'exhibits',
    phrases(`
      brilliantly acted, beautifully acted, superbly acted, beautifully curated, lovingly curated, thoughtfully curated,
      beautifully presented, beautifully lit, beautifully staged, beautifully told, beautifully written, beautifully filmed, cleverly staged,
      brought to life, brings history alive, history comes alive, bring the past to life, transported us, transported me, transports you,
      swept away, swept us away, drew me in, drew us in, draws you in, sucked me in, sucked us in, pulled me in, held my attention, held our attention,
      kept me guessing, kept us guessing, kept me hooked, glued to the screen, glued to, on the edge of my seat, edge-of-your-seat, nail-biting,
      tear-jerking, tearjerker, moved to tears, not a dry eye, had us in stitches, in stitches, laugh-out-loud, laughed out loud, belly laughs,
      roared with laughter, side-splitting, rolling in the aisles, brought the house down, curtain calls, encore, encores, rapturous,
      showstopper, show-stopper, showstopping, scene-stealing, stole the show, steals the show, pitch-perfect, note-perfect,
      virtuoso, virtuosic, bravura, electrifying, hypnotic, goosebump, hair stand on end, sent shivers, visionary, groundbreaking,
      ground-breaking, daring, razor-sharp, sharply written, tightly plotted, taut, richly detailed, treasure trove, trove, crown jewel,
      showpiece, centrepiece is stunning, eye-opener, eye-opening, mind-opening, food for thought, gave me food for thought,
      learned something new, learnt something new, taught me, taught us, could have stayed for hours, could stay for hours, could spend hours,
      could have spent hours, could spend days, spent hours, stayed for hours, stayed until closing, stayed till closing,
      until they closed, till they threw us out, deserves an oscar, oscar-worthy, award-worthy, deserves every award
    `),
  ],
  [
    -2,
    'exhibits',
    phrases(`
      wooden, woodenly acted, hammy, hammed, phoned in, phoned it in, going through the motions, paint-by-numbers, by-the-numbers,
      cookie-cutter, cardboard characters, one-dimensional, two-dimensional, paper-thin plot, paper-thin characters, threadbare plot, wafer-thin,
      plotless, incomprehensible plot, made little sense, goes nowhere, went nowhere, going nowhere, leads nowhere, lost interest,
      lost me after, lost me halfway, lost my interest, lost us, bored to tears, bored stiff, bored us, bored me, bored senseless, bored out of,
      bores, borefest, yawn-inducing, sleep-inducing, put me to sleep, puts you to sleep, put us to sleep, sends you to sleep, sent me to sleep,
      watching paint dry, like watching paint, dozed, snoozed, snoring, snored, counting the minutes, counted the minutes,
      couldn't wait for it to end, could not wait for it to end, wanted it to end, waited for it to end, glad when it ended, glad when it was over,
      relieved when it, relieved it was over, i want my two hours back, two hours of my life, hours of my life, half the audience left, people walked out,
      walked out of, switched off, turned it off, gave up after, groan, groaned, groan-inducing, eye-rolling, rolled my eyes, facepalm,
      laughably bad, unintentionally funny, soppy, schmaltzy, saccharine, sugary, drivel, tripe, twaddle, tosh, claptrap, hogwash, dross,
      hot mess, train wreck, trainwreck, car crash, dud, flop, flopped, stinker, clunker, clunky, cack-handed, ham-fisted,
      heavy-handed, on the nose, rehash, rehashed, recycled, stale jokes, jokes fall flat, jokes fell flat, unoriginal, knock-off,
      poorly lit, badly lit, badly displayed, poorly displayed, badly explained, poorly explained, badly translated, poorly translated,
      badly acted, poorly acted, badly written, poorly written, badly edited, poorly edited, badly curated, half empty, half-empty cases,
      sparse, sparsely, bare walls, bare rooms, empty rooms, empty walls, few exhibits, nothing on display, little on display, little to see,
      not much to see, nothing to see, nothing much to see, seen it all before, seen it all in, done in ten minutes,
      done in 10 minutes, done in twenty minutes, done in half an hour, out in ten minutes, out in twenty minutes, photocopied
    `),
  ],
  [
    2,
    'facilities',
    phrases(`
      plush, luxury, luxuriously, state-of-the-art, state of the art, modern and, brand-new, brand new, newly renovated, newly refurbished, refurbished,
      freshly painted, well equipped, well-equipped, fully equipped, well appointed, well-appointed, well stocked, thoughtfully designed, cleverly designed,
      slept like a baby, slept like a log, slept like babies, slept soundly, slept so well, slept well, slept wonderfully, best sleep, great night's sleep,
      good night's sleep, pin-drop, soundproof, soundproofed, blackout curtains, ergonomic, cushioned, padded seats, sink into, piping hot shower,
      hot shower, powerful shower, strong wifi, fast wifi, fast wi-fi, superfast, reliable wifi, heated floor, heated floors, heated pool,
      cool inside, pleasantly cool, working perfectly, worked perfectly, works perfectly, works a treat, worked a treat, working order, everything worked,
      everything works, well signposted, clearly signposted, well signed, easy to navigate, impossible to get lost
    `),
  ],
  [
    -2,
    'facilities',
    phrases(`
      agonising, agonizing, rock hard, hard as a rock, like sleeping on, slept badly, slept terribly, sleepless, couldn't sleep, could not sleep,
      can't sleep, tossed and turned, lumpy, saggy, sagging, springs poking, creaking, squeaky, squeaking, squeaked, rattling, rattled, rattles, banging pipes, thumping,
      dripping, drips, dripped, trickle, trickled, no hot water, ran cold, cold shower, cold showers, ice-cold shower, scalding, flooded, flooding,
      clogged, backed up, wouldn't flush, blocked toilet, blocked drain, blocked drains, gurgling, threadbare, frayed, ripped, torn, tattered,
      scuffed, scratched, chipped, cracked, falling apart, fell apart, coming apart, falling off, fell off, held together with, taped up, rickety, ramshackle,
      tired-looking, tired decor, needs a refurb, needs renovating, needs updating, needs an update, needs a lick of paint, seen better days, past its best,
      past its prime, stuck in the seventies, stuck in the eighties, stuck in the 80s, time warp, poky, pokey, shoebox, shoe box, broom cupboard, prison cell,
      like a cell, dungeon, windowless, no window, no windows, dingy, murky, dimly lit, pitch dark, pitch black, flicker, flickers, boiling hot,
      sweatbox, roasting, baking hot, hot as an oven, no air, no ventilation, unventilated, broken air, broken lift, broken elevator, broken toilet, broken toilets,
      not working, wasn't working, weren't working, isn't working, aren't working, doesn't work, don't work, didn't work, does not work, did not work, never works, never worked, stopped working,
      out of action, out of use, crashed, crashes, kept crashing, freezes up, glitchy, glitch, laggy, lag, malfunction, malfunctioning, defective, faulty,
      dead battery, flat battery, no signal, no reception, patchy wifi, slow wifi, no wifi, wifi kept, hopeless wifi, thin walls, noise from, noise all night,
      hammering, drilling, jackhammer, construction work, construction noise, badly signed, badly signposted, poorly signposted, no signs, maze, labyrinthine
    `),
  ],
  [
    2,
    'food',
    phrases(`
      scrumptious, delectable, divine, lip-smacking, finger-licking, moreish, flavoursome, flavorsome, flavourful, flavorful, succulent, tender and,
      fluffy, flaky, buttery, creamy, crunchy, crispy, freshly baked, home-baked, homemade, home-made, home-cooked, home cooking, made from scratch, locally sourced,
      straight from the oven, fresh from the oven, freshly squeezed, freshly made, perfectly cooked, cooked to perfection, perfectly seasoned,
      melts in your mouth, melted in my mouth, melt-in-the-mouth, mouthwatering, hearty, generous portions, huge portions, big portions, enormous portions, portions are huge,
      came back for seconds, went back for seconds, second helping, second helpings, seconds please, licked my plate, licked the plate clean, cleared our plates,
      ate every, finished every, polished off, wolfed down, scoffed, devoured, best meal, best coffee, best breakfast, best pizza, best i've eaten, best i have eaten,
      best i've ever, best we've ever, best i have ever, best we have ever, feast, foodie, foodies, still thinking about that, dreaming about the, michelin-worthy, worthy of a michelin
    `),
  ],
  [
    -2,
    'food',
    phrases(`
      unappetising, unappetizing, unpalatable, uneatable, revolting food, rancid, rotten, mouldy bread, off milk, sour milk, gone off, past its date, past its sell-by, out of date,
      expired, curdled, slimy, slime, gloopy, gluey, claggy, stodgy, mushy, mush, sludgy, limp, wilted, floppy, chewy, leathery, tough meat, tough as leather, tough as old boots,
      like rubber, like cardboard, tastes like cardboard, tasted like cardboard, dry as a bone, bone dry, bone-dry, dried out, dried-out, dried up, overdone, underdone, underseasoned,
      unseasoned, over-salted, oversalted, oversweet, sickly sweet, sickly, too salty, too sweet, too oily, too greasy, drowned in, swimming in oil, swimming in grease,
      oily, fatty, watered down, watered-down, dishwater, tepid, barely warm, barely lukewarm, cold food, food was cold, arrived cold, came cold, served cold, was cold, were cold, cold soup, cold coffee,
      burnt toast, burned to, charred to, half-raw, half raw, frozen inside, still frozen, ready meal, ready meals, ready-meal, microwave food, packet soup, from a packet, out of a tin, from a tin, tinned,
      instant coffee, tiny portions, small portions, stingy portions, mean portions, meagre, meager, measly, skimpy, stingy, child-size portion, left hungry, went hungry, still hungry, went to bed hungry, left half,
      left most of it, couldn't finish it, could not finish it, couldn't eat, could not eat, spat out, spat it out, sent it back, sent back, pushed it away, pushed the plate away, stomach ache, stomach-ache, upset stomach, sick afterwards,
      threw up, food-poisoned, threw it away, in the bin, hospital food, airline food, school dinners, school canteen, dog food
    `),
  ],
  [
    2,
    'transport',
    phrases(`
      easy to get to, easy to reach, easily reached, easily accessible, easy access, well served by, well-connected, well connected, stone's throw, a stone's throw, steps from, steps away,
      round the corner, around the corner, right by the station, right next to the station, right next to the metro, right outside the station, next to the station, opposite the station,
      couldn't be easier to reach, minutes from the station, minutes from the centre, walking distance, within walking distance, bus stops right, stops right outside, drops you at, drops you right, dropped us at the door,
      picked us up, free shuttle, runs every ten, every ten minutes, every five minutes, like clockwork, ran on time, left on time, to the minute, plenty of parking, ample parking, easy parking,
      free parking, parking was easy, parking is easy, found a space, no trouble parking, smooth ride, comfortable ride
    `),
  ],
  [
    -2,
    'transport',
    phrases(`
      hell to reach, hell to get to, nightmare to reach, nightmare to get to, pain to reach, pain to get to, pain to find, impossible to find, impossible to reach, impossible to park, impossible to get to, hard to get to, difficult to reach,
      difficult to get to, difficult to find, tricky to find, tricky to reach, awkward to get to, middle of nowhere, back of beyond, in the sticks, off the map, poorly connected, badly connected, poorly served,
      no public transport, no bus, no buses, no taxi, no taxis, no parking, nowhere to park, no place to park, not a space, car park was full, car park full, car park is full, parking is a nightmare, parking nightmare, bus never came, train never came, bus didn't come,
      missed our connection, missed our train, missed our flight, missed our bus, missed the last, last bus had gone, last bus leaves, last bus goes, took two hours to get, took hours to get, gridlocked, stuck in traffic, traffic jams, bumper to bumper, crawled, detour, diverted, roadworks,
      potholes, pothole, bumpy, bumped, winding road, hairpin bends, carsick, car sick, seasick, travel sick, nauseous, nausea, terrifying drive, drove like a maniac, drives like a maniac, reckless, hair-raising, white-knuckle, wrong stop, wrong way, sent us the wrong way, long trek, long slog, trudge, trudged
    `),
  ],
  [
    2,
    'scenery',
    phrases(`
      postcard-perfect, picture-perfect, picture-postcard, picture postcard, chocolate-box, like a painting, like a postcard, like a fairy tale, like a fairytale, fairy-tale, fairytale, storybook, otherworldly, dreamy, dreamlike, bewitching,
      beguiling, hauntingly beautiful, easy on the eye, feast for the eyes, pictures don't do it justice, photos don't do it justice, don't do it justice, doesn't do it justice, do not do it justice, can't do it justice, no photo can, no picture can, no photo does,
      took my breath away, takes your breath away, take your breath away, took our breath away, breath away, jaws on the floor, panoramic, sweeping views, endless views, uninterrupted views, unspoilt views, crystal clear, crystal-clear, turquoise, emerald, golden light,
      bathed in, glowing, glowed, glistening, shimmering, shimmer, sparkle, twinkling, ablaze with, riot of colour, riot of color, in full bloom, carpet of, fragrant, fragrance, scented, birdsong, babbling, fresh air, clean air, oasis, sanctuary, escape from the, eden, utopia, gem of a, slice of heaven, slice of paradise
    `),
  ],
  [
    -2,
    'scenery',
    phrases(`
      ugly view, view of a wall, view of the car park, view of the bins, view of a car park, brick wall, blocked view, obstructed view, restricted view, no view, fogged in, shrouded, foggy, smoggy, hazy, haze, polluted, pollution, murky water, brown water, muddy water, stagnant, algae, scum on,
      dried-up, dead grass, withered, wilting, wilted flowers, bare branches, brown grass, overgrown, unkempt, concrete block, concrete blocks, concrete jungle, concrete monstrosity, monstrosity, blot on, scar on, scarred, graffiti, vandalised, barren, featureless, desolate, wasteland, like a construction site, like a building site,
      cranes everywhere, nothing like the photos, nothing like the pictures, nothing like the brochure, photoshopped, flatter it, flatters it, flattering photos, misleading photos, heavily edited
    `),
  ],
  [
    2,
    'accessibility',
    phrases(`
      wheelchair-friendly, wheelchair friendly, wheelchair accessible, fully accessible, barrier-free, barrier free, ramps everywhere, lifts to every floor, lift to every floor, lifts to all floors, lift to all floors, every floor by lift, step-free access, step free access, no steps,
      no stairs, not a single step, flat throughout, level throughout, smooth paths, paved paths, wide aisles, wide corridors, free wheelchair, wheelchair loan, loaned us a wheelchair, lent us a wheelchair, lent me a wheelchair, seats for those who can't stand, handrails everywhere, large print, large-print, tactile, subtitles for the deaf
    `),
  ],
  [
    -2,
    'accessibility',
    phrases(`
      stairs everywhere, steps everywhere, nothing but stairs, stairs only, steps only, only stairs, only steps, no ramp, no ramps, no lift, no lifts, no elevator, no elevators, no handrail, no handrails, no wheelchair access, wheelchair couldn't, wheelchair could not, wheelchair can't, not wheelchair,
      carried up the stairs, carry the wheelchair, carried the wheelchair, had to be carried, lift me up, bumped up the steps, couldn't get in, could not get in, couldn't get through, could not get through, turned away because of, left outside, had to wait outside, waited outside while, excluded, shut out, uneven floor, uneven floors, uneven path, uneven paths, cobblestones, fit nowhere
    `),
  ],
  [
    2,
    'children',
    phrases(`
      kids were glued, kept the kids busy, kept the kids entertained, kept our kids, kept the children, kids had a blast, had a blast, having a blast, kids didn't want to leave, didn't want to go home, refused to leave, wouldn't leave, had to drag them away, drag them out, drag the kids away, had to be dragged away, dragged away,
      ran around happily, squealing with joy, squeals of delight, squeal, shrieked with joy, eyes lit up, eyes like saucers, wide-eyed, faces lit up, couldn't stop talking, can't stop talking, still talks about, keeps asking, kept asking to, fell asleep happy, something for every age, something for all ages, fun for all ages, fun for the whole family, whole family loved, all ages
    `),
  ],
  [
    -2,
    'children',
    phrases(`
      kids were bored, children were bored, kids got bored, nothing for kids, nothing for children, nothing for the kids, nothing for the children, nothing for little ones, nothing for young, not for kids, not for children, not suitable for children, not suitable for kids, unsuitable for children, no place for children, no place for kids,
      not family-friendly, not child-friendly, not kid-friendly, not pram-friendly, no pushchairs, no prams, no strollers, no buggies, no high chairs, no high chair, no highchair, no highchairs, no changing table, no changing tables, no baby changing, nowhere to change, are we there yet, when are we going, can we go home, whingeing, whinging, moaned, sulked, wailing, bawling, crying, cried the whole, in tears, nightmares, too scary for, terrified
    `),
  ],
  [
    2,
    'cleanliness',
    phrases(`
      sparkling clean, spotlessly, immaculately, clean as a whistle, not a speck, not a speck of dust, not a crumb, not a scrap of litter, could eat off the floor, eat off the floor, hygienic, sanitary, scrubbed clean, cleaned daily, cleaned twice, cleaned every, constantly cleaned, freshly cleaned, freshly laundered, freshly washed,
      crisp sheets, crisp white sheets, clean sheets, smelled fresh, smells fresh, smelled clean, smells clean, smells of fresh, smelled of fresh, smelled lovely, smells lovely, smells wonderful, smelled wonderful, smells heavenly
    `),
  ],
  [
    -2,
    'cleanliness',
    phrases(`
      grotty, manky, mucky, skanky, scuzzy, gunk, gunky, muck, filth, filthiest, dirtiest, smelliest, pigsty, dump, cesspit, health hazard, unsanitary, insanitary, not cleaned, hadn't been cleaned, had not been cleaned, wasn't cleaned, never cleaned, hasn't been cleaned, not been cleaned, uncleaned, unwashed, needs cleaning, needed cleaning, needs a good clean,
      layer of dust, thick with dust, covered in dust, caked in, caked, encrusted, crusty, smeared, smears, stained sheets, stained carpet, hairs on, hair on the, hair in the, hairs in the, dead fly, dead cockroach, crumbs, chewing gum under, sticky seats, sticky table, sticky carpet, bird droppings, droppings, pigeon mess, dog mess, overflowing bins, rubbish everywhere, litter everywhere, trash everywhere, strewn, cigarette butts, cigarette ends, fag ends,
      smelled of smoke, smells of smoke, smelt of smoke, smelled of damp, smells of damp, smelt of damp, smelled of drains, smells of drains, smells of old, smelled of old, smells of urine, smelled of urine, smelt of, smells of wet, smelled of wet, pong, ponged, whiff, whiffy, stench, putrid, fetid, nauseating, noxious, wet dog, infested, infestation, vermin, woodlice, silverfish, bed bug, mosquitos
    `),
  ],
  [
    3,
    undefined,
    phrases(`
      blew my mind, blew our minds, knocked my socks off, knocked our socks off, took the biscuit for best, beyond perfect, nothing short of, jaw on the floor, best decision, best money, best trip, best holiday, best weekend, best night, best afternoon, best evening, best experience, best hotel, best place, best show, best film,
      best tour, best guide, best view, best in the, best of the, absolute must, absolute gem, absolute joy, absolute delight, pure joy, pure bliss, pure delight, sheer joy, sheer delight, simply the best, can't recommend it highly enough, cannot recommend, could not recommend more, couldn't recommend more, all the stars, six stars, ten stars, a hundred stars, million stars, 5 stars, five out of five, 5/5, 11/10, 9/10, off the charts,
      no complaints, not one complaint, not a single complaint, zero complaints, nothing to complain about, nothing to criticise, nothing to fault, nothing bad to say, no faults, wouldn't change a thing, would not change a thing, never been happier, never happier, never had a better, never had better, never eaten better, never slept better, never seen anything so beautiful, never seen anything like it, never seen anything better,
      never been better looked after, no other place, no other museum comes, none better, none can match, nothing compares, nothing can compare, nothing beats, nothing tops, nothing comes close, beats everything, beats them all, beats all, hard to beat, hard to top, tough to beat, takes some beating, unrivalled, unrivaled, unparalleled, unequalled, unsurpassed, incomparable, peerless, matchless, in a class of its own, class of its own, head and shoulders above, cut above, a cut above
    `),
  ],
  [
    2,
    undefined,
    phrases(`
      cannot fail to enjoy, could fail to enjoy, fail to enjoy, can't help but love, can't help loving, couldn't help smiling, could not help smiling, won me over, won us over, converted me, made a convert, changed my mind for the better, pleasant surprise, nice surprise, lovely surprise, proved me wrong, proved us wrong, glad i went, glad we went, glad i came, glad we came, so glad we, so glad i, glad we stayed, glad we booked, happy we,
      would recommend, i'd recommend, we'd recommend, can recommend, recommend it to, recommend this to, recommend to anyone, tell everyone, telling everyone, told everyone, told all my friends, bringing friends, bring my parents, bring my friends, bring the family, booked again, already booked, booked our next, rebooked, booking again, book again, extended our stay, stayed an extra, added a day, added another, bought the annual pass, bought an annual pass, became a member, joined as a member, signed up on the spot,
      return visit, every time i'm in town, every year, back next year, see you next year, back next week, back tomorrow, back for more, we'll be back, i'll be back, we will be back, i will be back, we shall be back, cannot wait to return, can't wait to return, can't wait to come back, can't wait to go back, already planning, planning our next, counting the days, worth the hype, lives up to the hype, live up to the hype, lived up to the hype, lives up to, live up to, lived up to,
      deserves its reputation, deserves the hype, deserves more visitors, deserves more attention, deserves to be better known, underrated, best-kept secret, best kept secret, well-kept secret, the real deal, real deal, ticks all the boxes, ticked all the boxes, ticked every box, ticks every box, hit the spot, hits the spot, hit the mark, nailed it, nails it, spot on, spot-on, bang on, on point, on fleek, slaps, slay, chef-kiss, fire 🔥, lit af, goat, gold star, top marks, full marks, top of the class, two thumbs up, big thumbs up, thumbs-up,
      exceeded expectations, exceeded my expectations, exceeded our expectations, beyond expectations, beyond my expectations, surpassed expectations, above expectations, better than i expected, better than i'd expected, better than we expected, better than we'd expected, better than hoped, better than i hoped, better than the reviews, better than advertised, better than the photos, better than the pictures, better than in the photos, nicer than expected, nicer than the photos, nicer than we expected, bigger and better, more fun than, more beautiful than, more impressive than, more interesting than, funnier than, kinder than, far better than, so much better than, much better than, way better than,
      perfect for, just right, just perfect, just the ticket, just what the doctor ordered, made my holiday, made our holiday, made my trip, made my week, made our week, made my year, made the trip, made the holiday, made the day, made our stay, made our visit, cheered me up, cheered us up, lifted my spirits, put a smile, left smiling, left with a smile, walked out smiling, came out smiling, came out grinning, came away happy, came away inspired, left happy, left full, left inspired, went home happy, went to bed happy, happy memories, lasting memories, fond memories, treasured memories, memories for life, memories to last, remember forever, remember it forever, remember for the rest, stay with me, stays with you, still smiling, still buzzing, still humming, still talking, haven't stopped talking, haven't stopped smiling, not stopped talking,
      recharged, rejuvenated, restored me, soul-soothing, good for the soul, balm, therapeutic, unwound, unwind, switched off completely, forgot my phone, forgot the time, forgot about time, time stood still, time stopped, hours passed like minutes, hours felt like minutes, felt like minutes, felt like ten minutes, over too soon, over far too soon, ended too soon, didn't want to stop, could have gone on, wish we'd stayed longer, wish i'd stayed longer, wished we'd stayed longer, wish we had stayed longer, wish we had more time, wish we'd had more time, wish i'd had more time, wish it had lasted, wished it had lasted, wish i lived, wish we lived, wish we had one, why don't we have, why can't every, why can't all, every town should, every city should, every hotel should, every museum should, others should learn, others could learn, if only every, if only all, if only more, if only it were longer, if only it were closer, 
      pulled it off, sheer genius, stroke of genius, work of art, works of art, labour of, well thought out, well thought-out, well-thought-out, thought through, attention to detail, every detail, no detail, down to the last detail, no stone unturned, lovingly, tastefully, thoughtfully, ingeniously, generously, effortlessly, magnificently, splendidly, delightfully, gracefully, exquisitely, marvellously, gloriously
    `),
  ],
  [
    1,
    undefined,
    phrases(`
      had a ball, had fun, good fun, great fun, having fun, good time, great time, lovely time, fantastic time, wonderful time, nice time, good day, great day, lovely day, lovely evening, great evening, good experience, great experience, nice experience, lovely experience, positive experience, good choice, great choice, right choice, excellent choice, good location, great location, great spot, lovely spot, nice touch, lovely touch, nice touches, good vibes, great vibe, good vibe, vibes, buzz, buzzing, homely, homey, snug, welcoming atmosphere, nice atmosphere, great atmosphere, lovely atmosphere,
      soulful, rustic, dainty, chic, trendy, classy, posh, sophisticated, refined, unpretentious, down-to-earth, down to earth, wholesome, family-run, user-friendly, intuitive, foolproof, painless, stress-free, stress free, worry-free, trouble-free, fuss-free, no fuss, without fuss, no drama, no stress, without a hitch, without a hiccup, went smoothly, went off without, went well, went perfectly, all went well, everything went, works well, worked well, working well, does the job, did the job, does the trick, did the trick, easygoing, easy-going, laid-back, laid back, chilled, kind words, top quality, high quality, high-quality, good quality, great quality, quality time, well worth it, totally worth, definitely worth, absolutely worth, really worth, so worth, worth coming, worth doing, worth going, worth stopping, worth a look, worth a visit, worth a stop, worth a detour, worth checking out, worth the walk, worth the queue, worth the hassle, worth the trouble, worth the hype,
      fell for, swoon, swooned, smitten, besotted, obsessed, addicted, addictive, in awe, awed, awestruck, awe-struck, gobsmacked, flabbergasted, overwhelmed with joy, marvelled, marveled, marvel, marvels, gasp, whoop, whooped, clapped, cheered, danced, sang along, singing along, humming the, hugged, high-fived, hooray, hurrah, yay, woohoo, bless them, bless her, bless him, good on them, credit to, a credit to, well deserved, well-deserved, respect, big up, shout out, shout-out, shoutout, props to, legend, legends, hero, heroes, star of the show, superstar, rockstar, total star, absolute star
    `),
  ],
  [
    -1,
    undefined,
    phrases(`
      nothing much, nothing great, nothing new, nothing exciting, nothing memorable, nothing to rave about, nothing to shout about, nothing worth, not special, not exactly, not impressed, not great, not good, not nice, not ideal, not up to, not the best, not worth it, not for me, not my cup of tea, not what we expected, not what i expected, not what it was, not what it used to be, isn't what it was, isn't what it used to be, wasn't what we expected, not as good as, not as nice as, not as advertised, not as described, not as pictured, not as shown, not a patch on, lost its charm, lost its magic, lost its soul, lost its way, lost its appeal, lost its sparkle, lost its shine, lost interest, the magic is gone, magic has gone, used to love, used to like, used to enjoy, used to be better, used to be good, used to be great, used to be nice, used to be clean, used to be free, used to be friendly, was better before, better before, better in the old days, better years ago, past it,
      could have been better, could've been better, might have been, had higher hopes, high hopes, expected more, expected better, expected a lot more, i expected more, we expected more, hoped for more, hoped for better, deserved better, deserves better, fell short, falls short, fall short, falling short, short of expectations, below expectations, below par, sub-par, subpar, substandard, sub-standard, below average, under par, not up to scratch, not up to standard, doesn't live up, didn't live up, does not live up, did not live up, fails to live up, failed to live up, failed to deliver, fails to deliver, failed to convince, failed to impress, fails to impress, failed to excite, didn't deliver, doesn't deliver, over-promised, overpromised, underdelivered, under-delivered, missed the mark, misses the mark, missed opportunity, wasted opportunity, wasted potential, squandered, hit and miss, hit-and-miss, hit or miss, leaves you cold, left me cold, left us cold, leaves me cold, left a bad taste, bad taste, sour taste, sour note, bitter taste, bitter, put me off, put us off, turned me off, turn-off, turnoff, off-putting, wore thin, wears thin, grated, grating, got on my nerves, on my nerves, drove me mad, drove us mad, drove me crazy, annoyance, nuisance, irksome, irked, bugbear, pet peeve, peeved, miffed, cross about, disgruntled, grumbling, grouchy, cranky, exasperated, exasperating, fuming, seething, livid, incensed, enraged, outrage, indignant, offended, offensive, appalled at,
      dodgy, sketchy, shady characters, shifty, suspicious, fishy, seedy, unsavoury, unsavory, sinister, unsettling, uneasy, uncomfortable with, worried, worrying, alarming, alarmed, panicked, panic, frightened, felt unsafe, feel unsafe, didn't feel safe, did not feel safe, not safe, soul-less, souless, sterile atmosphere, clinical, cold and, impersonal, faceless, characterless, charmless, joyless, humourless, humorless, colourless, colorless, bloodless, lacklustre service, half-arsed, half-assed, rough, rough around, tired and, sad little, sorry state, sorry sight, sorry excuse, poor excuse, excuse for a, pale imitation, poor imitation, pale shadow, shadow of its former, shell of its former, run into the ground, money-making, money making, money machine, profiteering, cynical, soulless corporate, conveyor belt, conveyor-belt, factory line, sausage factory, cattle class, cattle-class, tick-box, box-ticking, tokenistic, lip service, empty promises, hot air, nothing but hype, all hype, all show, style over substance, smoke and mirrors, emperor's new clothes, much ado, fuss about nothing, so what, big deal, big whoop, who cares, whatever, yawnfest, dead boring, drag of a, chore, slog of a, ordeal, endurance test, patience test, test of patience, tested my patience, tested our patience, lost patience, ran out of patience, wore us out, worn us out, drained, draining, shattered, knackered, sore, achy, blistered, sunburnt, sunburned, soaked, drenched, shivering, shivered, frozen stiff, froze, sweated, sweating, dehydrated, dizzy
    `),
  ],
  [
    -2,
    undefined,
    phrases(`
      wanted out, wanted to go home, wanted to scream, wanted to cry, could have cried, felt like crying, nearly cried with, in despair, despaired, lost for words in a bad, couldn't get out fast, could not get out fast, couldn't leave fast, couldn't wait to leave, could not wait to leave, couldn't wait to get out, couldn't wait to go home, could not wait to get out, glad to leave, glad to get out, glad to be out, glad to go, happy to leave, relieved to leave, ran for the exit, headed for the exit, fled, legged it, left after, we left after, left in disgust, left in tears, left disappointed, left angry, left empty-handed, checked out early, checked out a day early, cut our stay short, cut short our, cut the visit short, turned around and left, turned back, gave it a miss, give it a wide berth, wide berth, avoid like the plague, like the plague, avoid at all costs, at all costs, run a mile, run away, run for the hills, stay home, stay at home, spare yourself, spare your, save your cash, save your breath, don't believe, don't be fooled, do not be fooled, be warned, you have been warned, consider yourself warned, buyer beware, learn from my mistake, learn from our mistake, last time, first and last time, first and last, once was enough, once is enough, once and never, never ever, never return, never returning, never come back, never coming back, never go back, never going back, never set foot, never visit, not coming back, not going back, not returning, no desire to return, no wish to return, no need to return, no reason to return, no reason to go back, no intention of, wouldn't send, wouldn't wish, would not wish, wouldn't recommend, would not recommend, can't recommend, cannot recommend it, could not recommend, couldn't recommend, don't recommend, do not recommend, not recommend, not recommended, won't recommend, hard to recommend, wouldn't bother, not bothering, shouldn't bother, wouldn't go again, would not go again, wouldn't come again, wouldn't stay again, would not stay again, wouldn't book again, would not book again, won't stay again, won't book again, won't be returning, won't be going, won't be coming, not be returning, will not be returning, wouldn't return, wouldn't go near, wouldn't pay, wouldn't spend,
      regret coming, regret going, regret booking, regret paying, regretted coming, regretted going, regretted booking, regretted every, wish we hadn't, wish i hadn't, wish we had not, wish i had not, wish i'd stayed, wish we'd stayed at home, should have stayed home, should have stayed at home, should have gone to, should have gone elsewhere, should have read the, should have known, should have listened, had i known, if i had known, if we had known, if i'd known, if we'd known, want my money back, wanted my money back, want our money back, wanted our money back, demanded a refund, demanded our money, asked for a refund, asked for our money, asked for my money, down the drain, money down the drain, down the toilet, up in smoke, wild horses couldn't, not if you paid me, couldn't pay me, could not pay me, you couldn't pay me, even for free, even if it were free, even free is, wouldn't go if, wasn't worth the, isn't worth the, is not worth, was not worth, hardly worth, barely worth, never worth, nowhere near worth, not remotely, not even worth, not worth a, not worth the, not worth your, isn't worth a, worth avoiding, worth missing, worth skipping, best avoided, better avoided, best skipped, better off at home, better off staying, better off elsewhere, bitterly disappointed, let us down, let me down, lets you down, lets it down, let the side down, big let-down, wasted a day, wasted our day, wasted our time, wasted my time, wasted an hour, wasted two hours, wasted half a day, ruined our day, ruined my day, ruined our holiday, ruined our evening, ruined it, ruined the, ruins it, spoiled our, spoilt our, spoiled it, spoilt it, spoiled the, spoilt the, killed the mood, killed the joy, sucked the joy, took the shine off, put a damper, dampened, marred, tainted, sullied, travesty, mockery, farce, farcical, circus of a, omnishambles, sham, shamble, botch job, bodge, monstrous, grotesque, repulsive, repugnant, repellent, sickening, sickened, nauseated, godawful, god-awful, bloody awful, abominable, abomination, calamity, calamitous, harrowing experience, traumatic, traumatised, traumatized, trauma, horrid, horror show, hellhole, hell hole, hell on earth, from hell, inexcusably, unforgivable, unspeakable, indefensible, unjustifiable, untenable, ludicrous, preposterous, idiotic, idiot, idiots, moronic, stupid, daft, brainless, senseless, pointlessly, shoddy, shoddily, crummy, rotten, stinks, sucks, sucked, suck, blows, bites, lame, naff, pants, bollocks, bogus, phoney, phony, fake, deceptive, deceived, deceit, deceitful, duped, conned, hoodwinked, tricked, swizz, had me fooled, taken for a ride, taken for fools, taken for a fool, took us for fools, took me for a fool
    `),
  ],
];
