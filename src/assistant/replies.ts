import type { BilingualText } from '../config/errors.js';
import type { Language } from '../protocol/text.js';

/** The assistant's own words. Several of each, so that it does not sound like a machine that is asked twice. */
const REPLIES = {
  greeting: [
    {
      zh: '您好，我是导览。想去哪里看看、看点什么，或者想知道别人怎么评价，都可以问我。',
      en: 'Hello, I am Docent. Ask me where to go, what to watch, or what other visitors thought of a place.',
    },
    {
      zh: '您好！今天想看点什么？说说您的兴趣、时间或同行的人，我来挑。',
      en: 'Hello! What are you in the mood for today? Tell me your interests, your time or your company, and I will choose.',
    },
  ],
  thanks: [
    { zh: '不客气，祝您看得尽兴。', en: 'You are welcome. Enjoy your visit.' },
    {
      zh: '很高兴能帮上忙，还想了解什么，随时问我。',
      en: 'Glad that it helped. Ask whenever something else comes to mind.',
    },
  ],
  goodbye: [
    { zh: '再见，期待您再来。', en: 'Goodbye, and come back soon.' },
    { zh: '慢走，路上多留意好风景。', en: 'Goodbye, and keep an eye out for good things on your way.' },
  ],
  help: [
    {
      zh: '我熟悉这里收录的景点、影片和馆藏，可以帮您：',
      en: 'I know the places, films and objects in this catalogue. I can help you with:',
    },
  ],
  'out-of-scope': [
    { zh: '这个我不了解，不想随口乱说。', en: 'I do not know about that, and I would rather not guess.' },
    { zh: '这超出了我的所知，抱歉帮不上忙。', en: 'That is beyond what I know, I am afraid.' },
  ],
  offer: [{ zh: '我能说清楚的是下面这些：', en: 'What I do know well is this:' }],
  clarify: [
    { zh: '我想确认一下，您是想：', en: 'Just to be sure, would you like:' },
    { zh: '您指的是哪一种？', en: 'Which of these did you mean?' },
  ],
  lost: [
    {
      zh: '这句话我没有看懂。可以换个说法，或者从下面选一个：',
      en: 'I did not quite understand that. Could you put it another way, or pick one of these?',
    },
  ],
  failed: [
    {
      zh: '这一部分我暂时答不上来，请稍后再试。',
      en: 'I cannot answer this part just now; please try again in a moment.',
    },
  ],
  slow: [
    {
      zh: '这一部分花的时间太长，我先停下了。请再试一次。',
      en: 'This part took too long, so I stopped. Please try once more.',
    },
  ],
  silent: [
    {
      zh: '我没有找到可以说的，换个问法试试？',
      en: 'I found nothing to say about that. Could you ask in another way?',
    },
  ],
} satisfies Record<string, BilingualText[]>;

/** @param seed picks among the variants, the same for the same message */
export function reply(name: keyof typeof REPLIES, language: Language, seed = ''): string {
  const variants: BilingualText[] = REPLIES[name];
  let hash = 0;
  for (const char of seed) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  return variants[hash % variants.length]![language];
}

export function outOfScopeReply(subject: BilingualText | undefined, language: Language, seed: string): string {
  if (!subject) return reply('out-of-scope', language, seed);
  return language === 'zh'
    ? `${subject.zh}方面的事我不了解，不想随口乱说。`
    : `I know nothing reliable about ${subject.en}, so I will not guess.`;
}
