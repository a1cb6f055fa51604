import { list, quote, say } from '../../presentation/format/words.js';
import type { VisitorProfile } from '../../protocol/visitor.js';
import type { Language } from '../../protocol/text.js';

/** So many terms go into the sentence. */
const NAMED = 4;

/** The profile in one or two sentences. */
export function summarise(
  { personalised, terms, avoids, items }: Pick<VisitorProfile, 'personalised' | 'terms' | 'avoids' | 'items'>,
  language: Language,
): string {
  const off = personalised
    ? ''
    : say(language, '个性化推荐已关闭，这些不会被使用。', ' Personalisation is switched off: none of it is used.');
  const disliked = avoids.filter(({ stated }) => stated).map(({ label }) => label);
  if (terms.length === 0 && disliked.length > 0)
    return (
      say(
        language,
        `您说过不喜欢${list(disliked, language)}。`,
        `You said that this is not your taste: ${list(disliked, language)}.`,
      ) + off
    );
  if (items.length + terms.length === 0)
    return (
      say(
        language,
        '我对您的喜好还一无所知。点赞、收藏或看完几样，推荐就会更合您的口味。',
        'I know nothing about your taste yet. Like, save or watch a few things and my suggestions will follow.',
      ) + off
    );
  if (terms.length === 0)
    return (
      say(
        language,
        `我只知道您看过${items.length}样东西，还说不出您偏爱什么。`,
        `I only know that you looked at ${items.length === 1 ? 'one thing' : `${items.length} things`}; I cannot tell yet what you prefer.`,
      ) + off
    );
  const likes = list(
    terms.slice(0, NAMED).map(({ label }) => label),
    language,
  );
  const names = [...new Set(terms.flatMap(({ because }) => because.map(({ name }) => name)))].slice(0, 2).map(quote);
  if (names.length === 0)
    return say(language, `您说过喜欢${likes}。`, `You said that this is your taste: ${likes}.`) + off;
  return (
    say(
      language,
      `您似乎喜欢${likes}，这是从${list(names, language)}等看出来的。`,
      `Your taste seems to be: ${likes}; I gather that from ${list(names, language)}${items.length > 2 ? ' among others' : ''}.`,
    ) + off
  );
}
