import type { Language } from '../../protocol/text.js';
import { toSimplified } from '../../language/normalise.js';
import { plainText } from '../text/plain-text.js';
import { EmotionModel } from './emotion-model.js';
import type { Emotion } from './emotions.js';
import { emotionBySigns } from './signs.js';

/** A message to the assistant says how its writer feels at its beginning or end. */
const LOOKED_AT = 600;
/** How likely it must be that something moves the writer, and what it is: a needless apology is worse than none. */
const LEAST = { moved: 0.7, named: 0.45, delighted: 0.7 } as const;
/** Wishes are long and many; only what is shown clearly beside one moves an answer. */
const WISHES =
  /推荐|帮我|帮忙|找[个一家]|想(?:去|看|找|要|玩|带)|希望|介绍|有没有|最好|\b(?:wants?|need|looking|recommend|suggest|find (?:me|us)|show (?:me|us)|should be|would like|'d (?:like|rather)|budget|something|anywhere|somewhere)\b/iu;
const CLEAR_BESIDE_WISH = 0.8;
/** With less a sign means something else: "nothing under 20 minutes?". */
const UNMOVED = 0.1;

let model: EmotionModel | undefined;

/**
 * What moves a visitor who writes to the assistant. Clear signs decide, unless the trained network is quite sure of
 * the contrary; where there are none, the network does when it is sure. An ordinary question, or a text about others' feelings, is `none`.
 * @param language of the message; signs of the other one are looked for as well when its letters are there
 */
export function emotionOf(text: string, language: Language): Emotion {
  const whole = plainText(text);
  const short = whole.length > 2 * LOOKED_AT ? `${whole.slice(0, LOOKED_AT)}\n${whole.slice(-LOOKED_AT)}` : whole;
  const plain = toSimplified(short).replace(/[’‘]/g, "'");
  const sign = emotionBySigns(plain, language);
  if (sign === 'none' || !/\p{L}/u.test(plain)) return sign ?? 'none';
  model ??= EmotionModel.read();
  const { moved, emotion, probability } = model.judge(plain);
  if (sign) return moved > UNMOVED ? sign : 'none';
  const beside = WISHES.test(plain) ? CLEAR_BESIDE_WISH : LEAST.named;
  // To be glad without cause is odd.
  const named = Math.max(beside, emotion === 'delighted' ? LEAST.delighted : 0);
  return moved >= LEAST.moved && probability >= named ? emotion : 'none';
}
