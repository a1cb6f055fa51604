import type { Signs } from './signs.js';

/** What shows a feeling in English. One strong sign is enough; weak ones count together. */
export const SIGNS_EN: Signs = {
  frustrated: {
    strong: [
      /\b(?:asked|told|tried|said|explained|repeated|typed|clicked|called|searched)\b.{0,30}\b(?:(?:two|three|four|five|six|ten|\d+|several|many|a hundred|a thousand|so many|multiple|countless) times|twice|over and over|again and again)\b/i,
      /\b(?:for the )?(?:second|third|fourth|fifth|tenth|hundredth|umpteenth|nth|\d+(?:nd|rd|th)) time\b.{0,30}\b(?:ask|i|we|say|tell|try|now|today)|\bhow many times\b|\bonce again,? (?:you|it|wrong)/i,
      /\b(?:fed up|sick of (?:this|it|your|the|wait|being)|sick and tired|had (?:it|enough)(?: with| of|[.!]|$)|enough is enough|losing (?:my|our) (?:patience|mind)|run(?:ning)? out of patience|at (?:my|our) wits'? end|driving me (?:crazy|mad|nuts|insane|up the wall)|going (?:crazy|insane)|pulling my hair|last straw)\b/i,
      /\b(?:so|very|really|extremely|incredibly|beyond|quite|pretty|getting|truly|absolutely|damn) (?:frustrat(?:ed|ing)|annoy(?:ed|ing)|angry|mad|furious|irritat(?:ed|ing)|infuriating|upset|cross|pissed)\b|\b(?:i'?m|i am|we'?re|we are|i feel|makes? (?:me|us)) (?:\w+ ){0,2}(?:frustrated|annoyed|angry|mad|furious|irritated|livid|pissed|outraged|fuming)\b|\binfuriating\b|\bthis is (?:\w+ )?(?:frustrating|annoying|maddening|absurd|outrageous|unacceptable|ridiculous|a joke|useless|hopeless|insane|nonsense|bullshit|bs|rubbish|garbage|crap)\b/i,
      /\b(?:you(?:'re| are)?|this (?:bot|thing|app|assistant|site|website|system|chatbot|machine|map)|the (?:bot|app|website|site|assistant|chatbot|system|kiosk|machine))\b.{0,20}\b(?:useless|stupid|dumb|hopeless|broken|worthless|rubbish|garbage|terrible|pathetic|idiotic|no help|not help(?:ing|ful)|doesn'?t work|does not work|not working|never works?|keeps? (?:crashing|freezing|failing|repeating|saying|giving|showing|sending|telling|recommending))\b/i,
      /\b(?:useless|stupid|dumb|bloody|damn|idiotic|goddamn) (?:bot|app|website|assistant|thing|system|machine|answer|chatbot|kiosk|site|ticket|booking)\b/i,
      /\bstop (?:repeating|sending|giving|showing|telling|recommending|wasting|suggesting|saying)\b|\byou(?:'re| are) (?:not (?:listening|understanding|answering|getting)|wasting|missing the point|repeating)|\b(?:that'?s|this is|it'?s) not what (?:i|we) (?:asked|said|want|need|meant)|\b(?:you )?(?:still )?(?:have ?n'?t|didn'?t|did not|don'?t|won'?t|never) (?:answer(?:ed)?|understand|understood|listen(?:ed)?|read|get) (?:my|me|the question|what i|it|anything)\b|\bare you (?:even |actually )?(?:listening|reading|deaf|kidding|serious|joking|broken|stupid)\b|\bcan you (?:even )?read\b|\byou got it wrong again|\bwrong again\b/i,
      /\b(?:what the (?:hell|heck|fuck)|wtf|ffs|for (?:god'?s|heaven'?s|goodness'?|pete'?s|crying out) sake|for crying out loud|oh come on|give me a break|are you kidding|you must be joking|you(?:'ve| have) got to be kidding|bloody hell|damn it|dammit|screw this|ugh+|argh+|grr+)\b/i,
      /\b(?:how hard (?:can|is) it|is it (?:really )?(?:so|that|too) (?:hard|difficult|much)|why (?:is|does|can'?t|won'?t|do|are) (?:it|this|you|nobody|no one|everything|anyone|i|we) (?:so|always|never|keep|not|just|still|even|have to keep)|why (?:is it|is this|is everything) (?:so|always|impossible))\b/i,
      /\b(?:nobody|no one|no-one|none of (?:you|the staff|your staff)|not a single (?:person|soul|member of staff)) (?:\w+ )?(?:answers?|answered|helps?|helped|cares?|responds?|responded|knows?|seems to|will|can|could|would|picks? up|replies|replied|bothered|has|to be found)\b/i,
      /\b(?:i|we) (?:want|demand|need|would like|insist on) (?:to (?:speak|talk) (?:to|with) (?:a|the|your|someone|somebody) ?(?:manager|supervisor|human|person|real|in charge|boss)?|my money back|a (?:full )?refund|to (?:make|file|lodge) a complaint|to complain)|\bi(?:'m| am| will|'ll) (?:be )?(?:going to )?(?:complain(?:ing)?|report(?:ing)? (?:you|this)|never coming)/i,
      /\b(?:been )?(?:waiting|waited|queu(?:ing|ed)|standing|stood|walking|walked|looking|searching|trying|going (?:round|around))\b.{0,40}\b(?:hours?|minutes?|ages|forever|all (?:day|morning|afternoon)|in circles)\b.{0,50}\b(?:still|nobody|no one|nothing|not|n't|and (?:now|you|they|it)|only to|ridiculous|what'?s going on)\b|\b(?:still|nobody|nothing)\b.{0,30}\bafter (?:\w+ ){0,3}(?:hours?|minutes|ages|tries|attempts)\b/i,
      /\b(?:just answer|omg just|what am i supposed to do|keeps? sending (?:me|us)|why on earth|doesn'?t work|does not work|isn'?t working|not working)\b/i,
      /\b(?:unacceptable|ridiculous|outrageous|disgraceful|unbelievable|appalling|pathetic|a joke|absurd|shambles|rip-?off|scam)(?:[.!]|$)|\bwasted? (?:my|our|an hour|hours|a whole|the whole|half)\b|\bwaste of (?:my|our) (?:time|day|morning)\b|\bwasting (?:my|our) (?:time|day)\b|\bi give up\b/i,
    ],
    weak: [
      /[!?]{3,}|!{2,}|\?{2,}/,
      /\b(?:still|again|always|never|every time|keeps?|constantly)\b.{0,30}\b(?:wrong|fail(?:s|ed|ing)?|broken|error|crash(?:es|ed)?|not work(?:ing)?|doesn'?t|won'?t|can'?t|same|nothing|no answer|closed)\b/i,
      /😡|😠|🤬|😤|💢|👎|🙄|😒|😑|🤦/u,
      /\b(?:seriously|honestly|come on|unbelievable|really)[?!,]/i,
      /(?:\b[A-Z]{3,}\b[^a-z]{0,4}){2,}/,
      /\b(?:confusing|complicated|impossible|annoying|terrible|awful|useless|slow|hopeless|frustrating|a mess|chaos)\b/i,
    ],
  },
  disappointed: {
    strong: [
      /\b(?:i'?m|i am|we'?re|we are|i was|we were|i feel|we feel|feel(?:ing)?|left|came away|my (?:kids?|son|daughter|wife|husband|family|mum|mother|father|dad|parents|children) (?:is|are|was|were)|kids (?:is|are|was|were)|quite|very|so|really|rather|bitterly|deeply|terribly|extremely|a (?:bit|little)|pretty|how|such a|what a|huge|big|bit of a|somewhat|truly|sorely) (?:\w+ ){0,2}(?:disappoint(?:ed|ing|ment)|let ?down|gutted|heartbroken|crushed|deflated|underwhelmed|underwhelming|dismayed|bummed|crestfallen|letdown|let-down|sad|saddened|heart-broken|downhearted|disheartened|devastated)\b/i,
      /^(?:oh|well|so|aw+|hm+|sigh)?[, ]*(?:disappoint(?:ed|ing)|what a (?:pity|shame|letdown|let-down|bummer|waste)|(?:such a |too )(?:pity|shame|bad)|that'?s (?:\w+ )?(?:disappointing|a (?:pity|shame|letdown|bummer|real shame)|sad|too bad|a real pity|such a shame|such a pity)|bummer|oh no|sigh|sadly)\b/i,
      /\b(?:what|such) a (?:real |great |terrible |huge |big )?(?:pity|shame|letdown|let-down|disappointment|bummer|anti-?climax)\b|\bthat'?s (?:\w+ )?(?:disappointing|a shame|a pity|such a shame|a bummer)\b|\bshame (?:that|it|we|the|about)\b|\b(?:was|were|is) (?:\w+ )?(?:a )?(?:let ?-?down|disappointment|disappointing|underwhelming|anti-?climax)\b/i,
      /\b(?:expected|hoped for|was hoping for|were hoping for|was expecting|were expecting|had hoped) (?:\w+ ){0,3}(?:more|better|so much more|something (?:more|better|else)|bigger)|\bnot (?:\w+ ){0,2}(?:what (?:i|we) (?:expected|hoped|imagined|had hoped|was hoping)|as (?:good|nice|big|impressive|great|interesting|beautiful|special) as (?:i|we|expected|hoped|the|advertised|promised|they))|\bfell short\b|\bdid(?: not|n'?t) live up\b|\bnot (?:live|living) up\b|\bless (?:impressive|interesting|than) (?:than )?(?:i|we|expected|hoped)\b/i,
      /\b(?:came|drove|flew|travell?ed|walked|all the way|took (?:the|a) (?:day|train|bus)|booked|planned|saved|waited|looked forward|looking forward|been dreaming|dreamed|dreamt|promised (?:my|the|our)|hoped|wanted|was hoping|were hoping)\b.{0,70}\b(?:only to|but (?:it|the|they|you|we|there|now|everything|i|is|was)|and (?:it'?s|it is|it was|now it'?s|the|they'?re|found)(?: \w+){0,4} (?:closed|shut|gone|cancel(?:l)?ed|sold out|not there|missing|removed|on loan)|for nothing|in vain|just to find|yet)\b(?!.{0,60}\?)/i,
      /\b(?:for nothing|in vain|wasted (?:trip|journey|visit|day)|heart is broken|broke (?:my|our) heart|(?:i|we) regret|wish (?:i|we) (?:had ?n'?t|hadn't|had not|had known|had stayed)|(?:i|we) should(?:n'?t| not) have (?:come|bothered|booked|bought)|not worth the (?:trip|journey|drive|wait))\b/i,
      /(?:^|[,;.] ?)(?:sadly|unfortunately)\b[^?]*$|, sadly\b|\bnot what (?:the|it|was|they)\b[^?]{0,30}\b(?:promised|advertised|described)\b|\b(?:was|were|been) dreaming of\b/i,
      /\b(?:so|really|very|too) (?:sad|sorry) (?:that|we|i|to (?:hear|see|miss|find|learn)|it)|\b(?:gutted|heartbroken|crestfallen)\b|\b(?:kids|children|daughter|son) (?:\w+ ){0,3}(?:cried|crying|in tears|burst into tears)\b/i,
      /😞|😔|💔|😢|😭|🥺|😿|☹/u,
    ],
    weak: [],
  },
  delighted: {
    strong: [
      /\b(?:i|we|my (?:\w+ ){1,2}|kids|the kids|everyone|they|she|he) (?:\w+ ){0,2}(?:loved|adored?|enjoyed)\b(?!.{0,40}\?)(?! (?:to|that (?:film|one|museum) and)).{0,60}(?:[!.]|$)|\b(?:i|we) (?:absolutely |really |just |totally |completely |so )+love\b(?!.{0,80}\?)/i,
      /\b(?:i'?m|i am|we'?re|we are|we were|i was|feeling|so|very|really|absolutely|extremely|incredibly) (?:\w+ ){0,1}(?:delighted|thrilled|over the moon|overjoyed|ecstatic|elated|blown away|so happy|so excited|grateful|so glad|in heaven|on cloud nine|impressed|chuffed|happy(?! to| with (?:any|either|that|something))|stoked|amazed)\b(?!.{0,40}\?)/i,
      /\b(?:thank you|thanks)\b.{0,30}\b(?:so much|a million|a lot|very much|ever so|amazing|wonderful|brilliant|great|perfect|star|saved|lifesaver|you'?re the best|awesome|really helped|best)\b(?!.{0,60}\?)|\b(?:million thanks|thanks a million|many many thanks|can'?t thank you enough|cannot thank you enough)\b/i,
      /\byou(?:'re| are| guys are| were| have been|'ve been)? (?:\w+ ){0,2}(?:amazing|awesome|brilliant|wonderful|fantastic|a (?:star|lifesaver|life saver|legend|genius|gem|hero|angel|treasure)|the best|incredible|a real help|perfect|so helpful|great|rock|made (?:my|our)|saved (?:my|our|the))\b/i,
      /\b(?:made (?:my|our) (?:day|trip|week|holiday|visit|evening|morning)|best (?:day|visit|museum|trip|afternoon|morning|holiday|film|time|tour|thing|assistant|advice|recommendation) (?:\w+ ){0,3}(?:ever|of (?:my|our)|in (?:years|ages|a long)|we|i)|dream come true|exceeded (?:all )?(?:my|our|every)|beyond (?:my|our|all) (?:expectations|wildest)|worth every|had (?:such )?(?:a|an) (?:\w+ )?(?:wonderful|amazing|fantastic|brilliant|lovely|great|fabulous|magical|perfect|incredible|marvellous|terrific|superb|blast|ball|awesome|unforgettable|delightful)|couldn'?t be happier|could not be happier|what a (?:\w+ )?(?:wonderful|great|fantastic|lovely|beautiful|amazing|brilliant|fabulous|magical|marvellous|perfect|gem|treat|joy|day|delight|place|museum|find|treasure|terrific|superb))\b(?!.{0,40}\?)/i,
      /^(?:oh |wow[,!. ]*|that'?s |this is |it'?s |it was |just |simply |absolutely |totally |so )*(?:wow|perfect|brilliant|amazing|awesome|fantastic|wonderful|excellent|superb|fabulous|yay|hooray|woohoo|lovely|great|magnificent|marvellous|incredible|exactly what (?:i|we) (?:wanted|needed)|just what (?:i|we) (?:wanted|needed)|spot on|love it|loved it|beautiful|outstanding|terrific)\b(?: (?:answer|advice|idea|job|work|suggestion|recommendation|tip|thank you|thanks|place|museum|visit|day|tour))*(?:[!.,]|$)(?!.{0,120}\?)/i,
      /\b(?:love it|loved it|love this|loved this|yay|woo+hoo|hooray|wow+|bravo|you rock|spot on|nailed it)\b!*(?!.{0,100}\?)/i,
      /\b(?:this is the best|(?:can'?t|couldn'?t) (?:stop (?:grinning|smiling|laughing)|believe (?:i|we) (?:finally|actually))|happy tears|hands down the|never laughed|hasn'?t laughed|(?:the )?(?:loveliest|best|happiest|nicest|most wonderful) (?:day|afternoon|morning|evening|hour|thing|time)|was magical|is magical)\b/i,
      /\b(?:exactly|just) what (?:i|we) (?:wanted|needed|was looking for|were looking for|hoped)\b/i,
      /😍|🥰|🤩|🎉|🥳|😘|💯|👏|❤|💕|💖|👍|😻/u,
    ],
    weak: [],
  },
  'in-a-hurry': {
    strong: [
      /\b(?:in a (?:\w+ )?(?:hurry|rush)|in such a (?:hurry|rush)|(?:i'?m|we'?re|i am|we are|bit|really|kind of) (?:\w+ )?(?:rushed|rushing|hurrying|pressed for time|short (?:of|on) time|running (?:late|out of time)|late for)|pressed for time|short (?:of|on) time|running (?:late|out of time)|tight (?:on time|schedule|connection|for time)|no time (?:to|for|left)|time is (?:short|tight|running out|limited)|against the clock|time'?s (?:short|tight|running out)|(?:not|n't) (?:have )?(?:much|a lot of|any) time|little time|don'?t have (?:all day|long|time)|haven'?t got (?:all day|long|much time|time))\b/i,
      /\b(?:quick(?:ly)?|fast|hurry|asap|a\.s\.a\.p|right (?:now|away)|immediately|urgent(?:ly)?|at once|straight away)\b[ ,!.]*(?:please|pls|answer|i|we|tell|help|where|which|what|need|$)|\b(?:asap|urgent|urgently|hurry(?: up)?|be quick|make it quick|quick question|no time to lose|every minute counts|double quick)\b|\b(?:need|answer|reply|tell me|help|respond|want)\b.{0,40}\b(?:quick(?:ly)?|fast|now|asap|right (?:now|away)|immediately|urgently|at once|straight away)\b(?!.{0,30}\b(?:food|showing|on|open|track|pass))/i,
      /\b(?:only|just|barely|less than|under|about|got) (?:have |got |had )?(?:about |around |maybe |under |less than )?(?:an? (?:half|quarter)|half an?|a quarter of an|\d{1,2}|five|ten|fifteen|twenty|thirty|forty|forty-five|a few|a couple of)[ -]?(?:an? )?(?:mins?|minutes?|hour)\b(?!.{0,20}\b(?:walk|away|drive|from|film|long|documentary|episode|ride|by))(?!s)/i,
      /\b(?:train|flight|plane|bus|coach|ferry|boat|taxi|tour|cab|shuttle|meeting|bus tour)\b.{0,30}\b(?:leaves?|leaving|departs?|departing|goes|boards?|boarding|is|in)\b.{0,20}\b(?:in|within)? ?(?:\d{1,2}|ten|fifteen|twenty|thirty|forty|half an|an|a few|one|five)[ -]?(?:mins?|minutes?|hours?)\b|\b(?:catch|make|miss|missing) (?:a|the|my|our) (?:\w+ )?(?:train|flight|plane|bus|coach|ferry|boat|connection)\b|\b(?:closes?|closing|shuts?|leave|leaving|have to (?:go|leave|be)|need to (?:go|leave|be)|must (?:go|leave|be))\b.{0,25}\bin (?:\d{1,2}|ten|fifteen|twenty|thirty|forty|half an|a few|five|under) ?(?:mins?|minutes?|hour)?/i,
      /\b(?:minutes? away,? running|i'?m running|we'?re running|still letting people in)\b/i,
      /\b(?:keep it (?:short|brief|quick)|short answer|just tell me|get to the point|in one sentence|cut to the chase|skip the (?:details|intro|chat))\b/i,
    ],
    weak: [],
  },
};

/** Not about the visitor's own feeling: a review to be read, what others feel, what a film tells. */
export const ASIDE_EN =
  /\b(?:analy[sz]e|classify|judge|assess|translate|rate)\b.{0,40}\b(?:review|comment|text|sentence|feedback)|\b(?:review|comment|text|sentence|feedback)\b.{0,30}(?:[:：]|\b(?:positive|negative)\b)|\b(?:do|did|are|were|what|why|how|which|have|does)\b.{0,20}\b(?:people|visitors?|others|families|reviewers?|reviews?|anyone|everyone|tourists?|guests|parents)\b|\b(?:will|would|might|could|won'?t|not|n't|never) (?:\w+ ){0,3}(?:be )?(?:disappointed|regret|be bored|disappoint)\b|\b(?:film|movie|documentary|story|painting|exhibit(?:ion)?|show|video|something|anything)s? (?:\w+ ){0,2}(?:about|that|which|called|with|for)\b/i;
