import { phrases, type Entry } from './entry.js';

/** What changes the meaning of opinions, in English. Inflected forms are found by their base. */
export const MODIFIERS_EN: readonly (readonly [readonly string[], Entry])[] = [
  [
    phrases(`
      not, n't, never, cannot, cant, dont, doesnt, didnt, isnt, wasnt, wouldnt, couldnt, hardly, barely, scarcely,
      rarely, seldom, far from, anything but, nothing, nobody, no one, none of, neither, fail to, fails to,
      failed to, less, no longer, hard to say, nowhere near, unable to, nothing to, by no means, wouldn't say,
      wouldn't call, can't say, i doubt, doubt that
    `),
    { role: 'negator', reach: 6 },
  ],
  [phrases('nor, nor was, nor is, nor did'), { role: 'negator', reach: 6, afresh: true }],
  [
    phrases(`
      no, zero, nil, free of, free from, without, without any, lack, lacks, lacked, lacking, lack of, not enough, n't enough, not any,
      n't any, not a single, n't a single, hardly any, barely any
    `),
    { role: 'negator', reach: 3, lack: true },
  ],
  [phrases('at all, in the least, whatsoever, the slightest, in any way, one bit, remotely'), { role: 'emphasis' }],
  [
    phrases(`
      very, really, extremely, incredibly, absolutely, totally, utterly, completely, truly, so, such, highly, hugely,
      immensely, particularly, especially, exceptionally, remarkably, thoroughly, most, more, much more, far more,
      not only, not just, not merely, not simply, not to mention, no doubt, no wonder, no matter, without doubt,
      without a doubt, without question, without fail, can't help, cannot help, couldn't help, can't help but,
      no end of, no shortage of, no lack of, super, insanely, wildly, deeply, seriously, painfully, ridiculously, unbelievably, genuinely, simply, just so,
      even more, the most, quite the, wonderfully, beautifully, terribly, awfully, horribly, badly in need of,
      couldn't be, could not be, couldn't have been, could not have been, can't get any, what a, nothing but,
      nothing short of, nothing less than, none other than, real, total, complete, absolute, utter, by far, well and truly, 100%, pure, sheer
    `),
    { role: 'degree', factor: 1.4 },
  ],
  [
    phrases('too, far too, way too, much too, overly, excessively, all too'),
    { role: 'degree', factor: 1.5, excess: true },
  ],
  [
    phrases(`
      a bit, a little, a little bit, slightly, somewhat, rather, a touch, a tad, kind of, sort of, bit, a trifle,
      a shade, mildly
    `),
    { role: 'degree', factor: 0.7, excess: true },
  ],
  [
    phrases(`
      quite, fairly, pretty much, reasonably, relatively, moderately, mostly, generally, largely, almost, nearly,
      partly
    `),
    { role: 'degree', factor: 0.85 },
  ],
  [phrases('indeed, beyond belief, beyond words, as hell, to the max'), { role: 'degree-after', factor: 1.4 }],
  [
    phrases(`
      but, however, yet, nevertheless, nonetheless, in reality, in fact, actually, only to, let down by, marred by,
      spoiled by, spoilt by, ruined by, still, turned out, except that, other than that, that said,
      on the other hand, even so, instead
    `),
    { role: 'contrast' },
  ],
  [
    phrases('although, though, even though, despite, in spite of, while, whilst, even if, notwithstanding, albeit'),
    { role: 'concession' },
  ],
  [phrases('and, plus, also, as well as, &, then, because'), { role: 'link' }],
  [
    phrases(`
      would have liked, would've liked, would have been nice, would be nice, would be better, would have preferred,
      i wish, we wish, wish they, wish there, wish it, if only, should have, should be, should really, ought to,
      could use, could do with, would benefit from, needs to be, need to be, need more, needs more, hoped for,
      had hoped, was hoping, were hoping, could have been, could be better, could be clearer, could be more,
      could be improved, could be easier, could be cleaner
    `),
    { role: 'wish' },
  ],
  [
    phrases(`
      heard, had heard, supposed to, supposedly, meant to be, advertised, promised, in the photographs,
      in the photos, in photos, in pictures, in the brochure, everyone says, everyone said, people say,
      people complain, others complain, reviews said, claims to be, claim to be, so-called, used to be, once was,
      warned, warned me, warned us, told us, reputation
    `),
    { role: 'hearsay' },
  ],
  [
    phrases(`
      is it, are there, is there, can i, can we, do you, does it, do they, does anyone, has anyone, are the,
      would it be, how much is, how long is
    `),
    { role: 'question' },
  ],
  [
    phrases(`
      how can they, how could they, how dare, how on earth, why on earth, who needs, who wants, who thought,
      why bother, is it too much to ask, seriously ?, call this, call that, call themselves, is that too much,
      what were they thinking, what is the point, what's the point, who in their right mind
    `),
    { role: 'rhetorical', value: -2 },
  ],
  [
    phrases(`
      what's not to, what is not to, what more could, how could you not, who wouldn't, who would not, who doesn't,
      where else
    `),
    { role: 'rhetorical', value: 2 },
  ],
  [
    phrases(`
      "great" another, yeah right, just what a, just what every, thanks for nothing, how nice of them, lucky us,
      oh joy, way to go, my eye, my foot, my arse, yeah sure, oh great, oh wonderful, how lovely to, if you like empty, 🙄, 🙃
    `),
    { role: 'irony' },
  ],
  [
    phrases(`
      if you enjoy, if you like, if you love, if you fancy, if you want, unless you enjoy, unless you like,
      if you are into, provided you enjoy
    `),
    { role: 'condition' },
  ],
  [
    phrases(`
      lift, elevator, escalator, ramp, bench, seat, seating, seats, places to sit, place to sit, somewhere to sit,
      anywhere to sit, chair, shade, shelter, toilet, restroom, air conditioning, air-conditioning, aircon, heating,
      handrail, railing, sign, signage, signpost, label, caption, explanation, information, subtitles, english,
      parking, parking space, locker, cloakroom, changing room, baby room, wifi, wi-fi, water fountain, map,
      audio guide, wheelchair access, step-free access, staff, help, english labels, translation, shuttle, bus
    `),
    { role: 'thing', wanted: true },
  ],
  [
    phrases(`
      long, short, small, big, large, dark, dim, hot, cold, high, low, far, fast, late, early, many, much, few,
      little, old, new, narrow, tight, salty, spicy, heavy, quick, brief, dense, thin, commercial, quiet, dry, wordy,
      technical, complicated, sentimental, full
    `),
    { role: 'measure' },
  ],
];
