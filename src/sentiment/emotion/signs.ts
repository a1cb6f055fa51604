import type { Language } from '../../protocol/text.js';
import type { Emotion } from './emotions.js';
import { ASIDE_EN, SIGNS_EN } from './signs.en.js';
import { ASIDE_ZH, SIGNS_ZH } from './signs.zh.js';

/** Patterns that show a feeling: a strong one alone, weak ones from two on. */
export type Signs = Record<Exclude<Emotion, 'none'>, { strong: readonly RegExp[]; weak: readonly RegExp[] }>;

/** Whoever is angry needs that answered first; delight gives way to all else ("great, but hurry"). */
const ORDER = ['frustrated', 'in-a-hurry', 'disappointed', 'delighted'] as const;
const WEAK_ENOUGH = 2;

/**
 * The emotion that a message shows by clear signs: `none` where it speaks of others' feelings, undefined where it shows
 * no sign.
 * @param plain in simplified characters
 */
export function emotionBySigns(plain: string, language: Language): Emotion | undefined {
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
  if (most > 0) return strengths.find((each) => each.strength === most)!.emotion;
  return readings.some(([, aside]) => aside.test(plain)) ? 'none' : undefined;
}
