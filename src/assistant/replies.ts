import type { BilingualText } from '../config/errors.js';
import type { Language } from '../protocol/text.js';
import type { Refused } from './routing/out-of-scope.js';

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
  acknowledgement: [
    { zh: '好的。接下来想看什么，随时告诉我。', en: 'Good. Tell me whenever you would like to see something else.' },
    { zh: '好。还有想问的，尽管说。', en: 'All right. Ask away if anything else comes up.' },
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
  'nothing-yet': [
    {
      zh: '这里的目录还是空的，暂时没有可以介绍的。请过些时候再来问我。',
      en: 'Our catalogue is still empty, so there is nothing I could show you yet. Please ask me again a little later.',
    },
  ],
  frustrated: [
    {
      zh: '很抱歉没能帮好您。我尽力把这次答好；要是还不行，现场的工作人员可以当面帮您。',
      en: 'I am sorry for the trouble. I will do my best to get this right; if it still does not help, a member of staff can assist you in person.',
    },
    {
      zh: '真抱歉，给您添麻烦了。我再认真看一遍；需要的话，也请找现场的工作人员帮忙。',
      en: 'I am sorry about this. Let me look again carefully; if you would rather talk to a person, a member of staff will be glad to help.',
    },
  ],
  disappointed: [
    {
      zh: '很抱歉让您失望了。您的感受可以告诉现场的工作人员，他们能当面帮您想办法；我也再看看还能做什么。',
      en: 'I am sorry that it was a disappointment. A member of staff can help you on the spot, and I will see what else I can do.',
    },
  ],
  delighted: [
    { zh: '听您这么说真高兴，谢谢您告诉我！', en: 'How lovely to hear, thank you for telling me!' },
    { zh: '谢谢您，您开心就好！', en: 'Thank you, I am so glad you are enjoying it!' },
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

export function outOfScopeReply(refused: Refused | undefined, language: Language, seed: string): string {
  if (!refused) return reply('out-of-scope', language, seed);
  const { subject, answer } = refused;
  if (answer) return answer[language];
  return language === 'zh'
    ? `${subject.zh}方面的事我不了解，不想随口乱说。`
    : `I know nothing reliable about ${subject.en}, so I will not guess.`;
}
