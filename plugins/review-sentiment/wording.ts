import type { Aspect, InsightSummary, ItemKind, Language, Tally } from '#plugin-api';

/** What reviews say of one aspect. */
export interface AspectTally {
  aspect: string;
  tally: Tally;
  /** Reviews that speak of it. */
  total: number;
}

export function labelOf(
  aspect: string,
  kind: ItemKind | undefined,
  language: Language,
  aspects: readonly Aspect[],
): string {
  // What a museum shows, a film tells.
  if (aspect === 'exhibits')
    return { zh: ['内容', '展品'], en: ['content', 'exhibits'] }[language][kind === 'video' ? 0 : 1]!;
  return aspects.find(({ id }) => id === aspect)?.label[language] ?? aspect;
}

/** What is liked where an aspect is praised: nobody is glad of a crowd. */
export function praisedOf(...asked: Parameters<typeof labelOf>): string {
  const [aspect, , language] = asked;
  return aspect === 'crowds' ? { zh: '清静不挤', en: 'how calm it is' }[language] : labelOf(...asked);
}

/** How those who praise and those who criticise an aspect put it; English for one and for several. */
const VERDICTS: Partial<Record<string, { zh: [string, string]; en: [[string, string], [string, string]] }>> = {
  crowds: {
    zh: ['觉得不挤', '抱怨人多或排队久'],
    en: [
      ['found it calm', 'found it calm'],
      ['complains of crowds or waiting', 'complain of crowds or waiting'],
    ],
  },
  price: {
    zh: ['觉得划算', '嫌贵'],
    en: [
      ['finds it fair', 'find it fair'],
      ['finds it too dear', 'find it too dear'],
    ],
  },
  service: {
    zh: ['夸服务好', '对服务不满'],
    en: [
      ['speaks well of the staff', 'speak well of the staff'],
      ['was let down by the staff', 'were let down by the staff'],
    ],
  },
  food: {
    zh: ['说好吃', '说不值得吃'],
    en: [
      ['enjoyed it', 'enjoyed it'],
      ['did not enjoy it', 'did not enjoy it'],
    ],
  },
  cleanliness: {
    zh: ['说干净', '嫌不够干净'],
    en: [
      ['found it clean', 'found it clean'],
      ['did not find it clean', 'did not find it clean'],
    ],
  },
  children: {
    zh: ['说适合孩子或孩子喜欢', '觉得带孩子不太合适'],
    en: [
      ['had a good time with children', 'had a good time with children'],
      ['had a hard time with children', 'had a hard time with children'],
    ],
  },
};

/** Who speaks of these aspects. */
const PARTY: Partial<Record<string, Record<Language, string>>> = {
  children: { zh: '带孩子的人', en: 'families' },
  accessibility: { zh: '行动不便的访客', en: 'visitors who use a wheelchair or have trouble walking' },
};

export interface Wording {
  which: string;
  none(name: string, kind: ItemKind): string;
  overall(name: string, summary: Pick<InsightSummary, 'counted' | 'tally'>, shares: boolean): string;
  /** @param many whether there are enough reviews to speak of what stands out */
  praise(praised: readonly string[], criticised: readonly string[], many: boolean): string;
  /** What is said of the aspects asked for. */
  asked(name: string, total: number, aspects: readonly { label: string; tally: AspectTally }[]): string;
  few: string;
  /** What those complain of who speak of the party asked for. */
  partyComplaints(party: string, aspects: readonly { label: string; count: number }[]): string;
  complaints(name: string, complaints: readonly { label: string; count: number }[]): string;
  unread(count: number): string;
  changed(label: string | undefined, direction: 'better' | 'worse'): string;
  samples(which: 'all' | 'some'): string;
  chart: {
    title: string;
    names: [string, string, string];
    unit: string;
    line(label: string, tally: Tally): string;
    joint: string;
  };
  quotes: { title: string; sample: string; chat: string };
  replies: {
    crowds(name: string): { label: string; text: string };
    children(name: string): { label: string; text: string };
    facts(name: string): { label: string; text: string };
    about(name: string): { label: string; text: string };
    similar(name: string): { label: string; text: string };
  };
}

export const percent = (part: number, whole: number): number => Math.round((part / whole) * 100);

const zh: Wording = {
  which: '您想知道大家怎么评价哪个地方或哪部片子？告诉我名字就好。',
  none: (name, kind) =>
    `还没有人评价过${name}，我就不替别人下结论了。${kind === 'video' ? '可以先看看它讲什么，或者相近的片子。' : '可以先看看它的票价、开放时间，或者附近的去处。'}`,
  overall(name, { counted: total, tally }, shares) {
    const parts = [
      tally.positive && `${tally.positive} 条好评`,
      tally.middling && `${tally.middling} 条褒贬参半或态度平平`,
      tally.negative && `${tally.negative} 条差评`,
    ].filter(Boolean);
    if (!shares) return `**${name}**只有 ${total} 条评价，仅供参考：${parts.join('，')}。`;
    const against = tally.negative > 0 ? `，差评 ${tally.negative} 条` : '，没有差评';
    return `**${name}**的 ${total} 条评价里，${percent(tally.positive, total)}% 是好评${against}。`;
  },
  praise(praised, criticised, many) {
    const good = praised.join('和');
    const bad = criticised.join('和');
    if (good && bad) return `最让人满意的是${good}，怨言多半落在${bad}上。`;
    if (good) return `最让人满意的是${good}${many ? '，没有哪一点招来集中的抱怨' : ''}。`;
    return bad ? `怨言主要落在${bad}上。` : '';
  },
  asked(name, total, aspects) {
    const found = aspects.map(({ label, tally: { aspect, tally, total: mentions } }) => {
      if (mentions === 0) return `没有人提到${label}`;
      const [good, bad] = VERDICTS[aspect]?.zh ?? ['称赞', '不满意'];
      const parts = [
        tally.negative && `${tally.negative} 条${bad}`,
        tally.positive && `${tally.positive} 条${good}`,
        tally.middling && `${tally.middling} 条提到但没有明显褒贬`,
      ].filter(Boolean);
      return `${mentions} 条提到${label}：${parts.join('，')}`;
    });
    return `**${name}**的 ${total} 条评价中，${found.join('；')}。`;
  },
  few: '评价还不多，仅供参考。',
  partyComplaints: (party, aspects) =>
    `${PARTY[party]?.zh ?? '他们'}的怨言主要是${aspects.map(({ label, count }) => `${label}（${count} 条）`).join('和')}。`,
  complaints: (name, complaints) =>
    complaints.length > 0
      ? `大家对**${name}**的抱怨主要是${complaints.map(({ label, count }) => `${label}（${count} 条）`).join('和')}。`
      : `**${name}**的评价里没有哪一点招来集中的抱怨。`,
  unread: (count) => `还有 ${count} 条新评价正在读取，稍后计入。`,
  changed: (label, direction) =>
    `最近一个月，对${label ?? '整体'}的评价比过去一年${direction === 'better' ? '更好了' : '差了一些'}。`,
  samples: (which) => (which === 'all' ? '（目前都是演示用的示例评价。）' : '（其中有演示用的示例评价。）'),
  chart: {
    title: '评价里提到最多的几方面',
    names: ['好评', '褒贬参半或中性', '差评'],
    unit: '条',
    line: (label, { positive, middling, negative }) =>
      `${label}：${[positive && `好评 ${positive}`, middling && `中性 ${middling}`, negative && `差评 ${negative}`].filter(Boolean).join('，')}`,
    joint: '；',
  },
  quotes: { title: '评价原文', sample: '示例评价', chat: '聊天中留下' },
  replies: {
    crowds: (name) => ({ label: '排队的人多吗？', text: `${name}排队的人多吗？大家怎么评价` }),
    children: (name) => ({ label: '带孩子的人怎么说？', text: `带孩子的人怎么评价${name}？` }),
    facts: (name) => ({ label: '票价和开放时间', text: `${name}的门票和开放时间` }),
    about: (name) => ({ label: '讲了什么', text: `${name}讲了什么？` }),
    similar: (name) => ({ label: '类似的影片', text: `还有和${name}类似的影片吗？` }),
  },
};

const list = (labels: readonly string[]): string => labels.join(' and ');
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const en: Wording = {
  which: 'Which place or film would you like to hear about? Tell me its name and I will see what reviewers say.',
  none: (name, kind) =>
    `Nobody has reviewed ${name} yet, so I will not put words in anyone's mouth. I can tell you ${kind === 'video' ? 'what it is about, or find films like it' : 'its prices and hours, or what else is near'}.`,
  overall(name, { counted: total, tally }, shares) {
    const parts = [
      tally.positive && `${tally.positive} positive`,
      tally.middling && `${tally.middling} mixed or neutral`,
      tally.negative && `${tally.negative} negative`,
    ].filter(Boolean);
    if (!shares)
      return `**${name}** has only ${plural(total, 'review', 'reviews')}, so take this lightly: ${parts.join(', ')}.`;
    const against =
      tally.negative > 0 ? `${tally.negative} ${tally.negative === 1 ? 'is' : 'are'} negative` : 'none is negative';
    return `${percent(tally.positive, total)}% of ${total} reviews of **${name}** are positive, and ${against}.`;
  },
  praise(praised, criticised, many) {
    const good = list(praised);
    const bad = list(criticised);
    if (good && bad) return `People are warmest about ${good}; the grumbles are mostly about ${bad}.`;
    if (good) return `People are warmest about ${good}${many ? ', and no complaint stands out' : ''}.`;
    return bad ? `The grumbles are mostly about ${bad}.` : '';
  },
  asked(name, total, aspects) {
    const found = aspects.map(({ label, tally: { aspect, tally, total: mentions } }) => {
      if (mentions === 0) return `none speaks of ${label}`;
      const [good, bad] = VERDICTS[aspect]?.en ?? [
        ['is pleased', 'are pleased'],
        ['is not pleased', 'are not pleased'],
      ];
      const parts = [
        tally.negative && plural(tally.negative, ...bad),
        tally.positive && plural(tally.positive, ...good),
        tally.middling &&
          plural(tally.middling, 'mentions it without a clear verdict', 'mention it without a clear verdict'),
      ].filter(Boolean);
      return `${plural(mentions, 'speaks', 'speak')} of ${label}: ${parts.join(', ')}`;
    });
    return `Of ${plural(total, 'review', 'reviews')} of **${name}**, ${found.join('; ')}.`;
  },
  few: 'That is little to go by.',
  partyComplaints: (party, aspects) =>
    `What ${PARTY[party]?.en ?? 'they'} complain of most is ${list(aspects.map(({ label, count }) => `${label} (${count})`))}.`,
  complaints: (name, complaints) =>
    complaints.length > 0
      ? `Complaints about **${name}** are mostly about ${list(complaints.map(({ label, count }) => `${label} (${plural(count, 'review', 'reviews')})`))}.`
      : `No complaint stands out in the reviews of **${name}**.`,
  unread: (count) => `${plural(count, 'new review is', 'new reviews are')} still being read and will count soon.`,
  changed: (label, direction) =>
    `In the last month people were ${direction === 'better' ? 'happier' : 'less happy'} ${label === undefined ? 'on the whole' : `with ${label}`} than in the year before.`,
  samples: (which) =>
    which === 'all' ? '(These are sample reviews, made for demonstration.)' : '(Some of these are sample reviews.)',
  chart: {
    title: 'What reviews speak of most',
    names: ['Positive', 'Mixed or neutral', 'Negative'],
    unit: 'reviews',
    line: (label, { positive, middling, negative }) =>
      `${label}: ${[positive && `${positive} positive`, middling && `${middling} neutral`, negative && `${negative} negative`].filter(Boolean).join(', ')}`,
    joint: '; ',
  },
  quotes: { title: 'In their own words', sample: 'sample review', chat: 'left in the chat' },
  replies: {
    crowds: (name) => ({ label: 'Long queues?', text: `Do people complain about the queues at ${name}?` }),
    children: (name) => ({ label: 'What do families say?', text: `What do families say about ${name}?` }),
    facts: (name) => ({ label: 'Prices and hours', text: `How much is a ticket for ${name} and when does it open?` }),
    about: (name) => ({ label: 'What is it about?', text: `What is ${name} about?` }),
    similar: (name) => ({ label: 'Films like it', text: `Are there films like ${name}?` }),
  },
};

export const WORDING: Record<Language, Wording> = { zh, en };
