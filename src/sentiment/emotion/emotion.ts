import type { Language } from '../../protocol/text.js';
import { toSimplified } from '../../language/normalise.js';
import { polarityOf } from '../polarity.js';
import type { Emotion } from '../sentiment.js';
import { plainText } from '../text/plain-text.js';
import { ASIDE_EN, SIGNS_EN } from './signs.en.js';
import { ASIDE_ZH, SIGNS_ZH } from './signs.zh.js';

/** Patterns that show a feeling: a strong one alone, weak ones from two on. */
export type Signs = Record<Exclude<Emotion, 'none'>, { strong: readonly RegExp[]; weak: readonly RegExp[] }>;

/** A message to the assistant says how its writer feels at its beginning or end. */
const LOOKED_AT = 600;
/** Whoever is angry needs that answered first; delight gives way to all else ("great, but hurry"). */
const ORDER = ['frustrated', 'in-a-hurry', 'disappointed', 'delighted'] as const;
const WEAK_ENOUGH = 2;
const CLEAR = 0.6;

/**
 * What moves a visitor who writes to the assistant. Careful: an ordinary question, or a text about others' feelings,
 * is `none`.
 * @param language of the message; signs of the other one are looked for as well when its letters are there
 */
export function emotionOf(text: string, language: Language): Emotion {
  const whole = plainText(text);
  const short = whole.length > 2 * LOOKED_AT ? `${whole.slice(0, LOOKED_AT)}\n${whole.slice(-LOOKED_AT)}` : whole;
  const plain = toSimplified(short).replace(/[’‘]/g, "'");
  const han = /\p{Script=Han}/u.test(plain);
  const readings: [Signs, RegExp][] =
    han && language === 'en' && /[a-z]{3}/i.test(plain)
      ? [
          [SIGNS_EN, ASIDE_EN],
          [SIGNS_ZH, ASIDE_ZH],
        ]
      : han || language === 'zh'
        ? [[SIGNS_ZH, ASIDE_ZH]]
        : [[SIGNS_EN, ASIDE_EN]];
  const strength = (emotion: (typeof ORDER)[number]) =>
    Math.max(
      ...readings.map(([signs, aside]) => {
        const { strong, weak } = signs[emotion];
        const hits = (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(plain)).length;
        const clear = hits(strong);
        // What others feel needs a clearer word of one's own.
        if (aside.test(plain)) return emotion === 'in-a-hurry' && clear > 0 ? 1 : clear > 2 ? 1 : 0;
        return clear + (clear > 0 || hits(weak) >= WEAK_ENOUGH ? 1 + hits(weak) : 0);
      }),
    );
  const strengths = ORDER.map((emotion) => ({ emotion, strength: strength(emotion) }));
  const most = Math.max(...strengths.map((each) => each.strength));
  if (most === 0) return isOwnStory(plain) && !readings.some(([, aside]) => aside.test(plain)) ? moodOf(plain) : 'none';
  return strengths.find((each) => each.strength === most)!.emotion;
}

/** Told of oneself, and nothing asked or wished for. */
const ASKS =
  /[?？]|吗|呢|什么|哪|怎么|多少|推荐|有没有|适合|合适|想(?:看|去|找|要|知道|了解)|请|帮|介绍|告诉|查|找|\b(?:which|what|where|when|how|who|can|could|would|please|recommend|show|find|tell me|looking for|want to|like to|need|suggest|suitable|good for|is there|are there|any)\b/i;
const OWN = /我|咱|今天|刚才|你们|\b(?:i|i'm|i've|we|we've|we're|my|our|me|us|your|today)\b/i;
const isOwnStory = (text: string): boolean => OWN.test(text) && !ASKS.test(text);

/** What the words of praise and blame in someone's own story say; clear ones only. */
function moodOf(text: string): Emotion {
  const { polarity, score } = polarityOf(text);
  if (polarity === 'positive' && score > CLEAR) return 'delighted';
  if (polarity !== 'negative' || score > -CLEAR) return 'none';
  return /[!！]/.test(text) ? 'frustrated' : 'disappointed';
}
