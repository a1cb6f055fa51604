import { Injectable } from '@nestjs/common';
import {
  OnIntent,
  Sentiment,
  type Language,
  type PluginBlock,
  type Polarity,
  type SentimentAnalysis,
  type Turn,
} from '#plugin-api';
import { pastedText } from './pasted-text.js';

/** Above these, the reading is called sure or likely. */
const SURE = 0.72;
const LIKELY = 0.55;
/** Words quoted for one aspect. */
const WORDS_AT_MOST = 4;

const TEXTS = {
  zh: {
    empty: '请把评论原文贴在冒号后面，例如“分析这条评论：展品很好，就是人太多”，我来看看它是褒是贬、说了哪些方面。',
    'other-language': '这段文字看起来不是中文也不是英文，我不想乱猜。换成中文或英文的评论，我就能分析。',
    polarity: {
      positive: '这条评论整体是**正面**的',
      negative: '这条评论整体是**负面**的',
      neutral: '这条评论比较**中性**，没有明显的褒贬',
      mixed: '这条评论**有褒有贬**',
    } satisfies Record<Polarity, string>,
    confidence: ['，我很有把握。', '，我比较有把握。', '，不过我把握不大，仅供参考。'],
    aspects: '具体来说：',
    aspect: (label: string, polarity: string, words: string[]) =>
      `- ${label}：${polarity}（${words.map((word) => `“${word}”`).join('、')}）`,
    short: { positive: '好评', negative: '差评', neutral: '只是提到', mixed: '有好有坏' } satisfies Record<
      Polarity,
      string
    >,
    again: { label: '再分析一条', text: '帮我分析一条评论' },
  },
  en: {
    empty:
      'Please put the text of the review after a colon, for example “Analyse this review: great exhibits, but far too crowded”, and I will tell you its mood and what it speaks of.',
    'other-language':
      'This text seems to be neither Chinese nor English, and I would rather not guess. I can read reviews in either of the two.',
    polarity: {
      positive: 'On the whole this review is **positive**',
      negative: 'On the whole this review is **negative**',
      neutral: 'This review is rather **neutral**: it neither praises nor blames',
      mixed: 'This review is **mixed**: it praises and it blames',
    } satisfies Record<Polarity, string>,
    confidence: [', I am quite sure.', ', I am fairly sure.', ', though I am not very sure.'],
    aspects: 'In detail:',
    aspect: (label: string, polarity: string, words: string[]) =>
      `- ${label}: ${polarity} (${words.map((word) => `“${word}”`).join(', ')})`,
    short: {
      positive: 'positive',
      negative: 'negative',
      neutral: 'only mentioned',
      mixed: 'good and bad',
    } satisfies Record<Polarity, string>,
    again: { label: 'Analyse another', text: 'Analyse a review for me' },
  },
} as const;

/** "帮我分析一下这条评论：..." */
@Injectable()
export class AnalyseText {
  constructor(private readonly sentiment: Sentiment) {}

  @OnIntent('analyse-text')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const text = pastedText(turn.text);
    const [analysis] = await this.sentiment.analyse([text], turn.signal);
    if (analysis!.language === 'other' || isEmpty(analysis!)) {
      yield { type: 'text', markdown: analysis!.language === 'other' ? texts['other-language'] : texts.empty };
      return;
    }
    yield { type: 'text', markdown: this.inWords(analysis!, turn.language) };
    yield { type: 'quick-replies', replies: [texts.again] };
  }

  private inWords({ polarity, confidence, aspects }: SentimentAnalysis, language: Language): string {
    const texts = TEXTS[language];
    const [sure, likely, unsure] = texts.confidence;
    const verdict = texts.polarity[polarity] + (confidence >= SURE ? sure : confidence >= LIKELY ? likely : unsure);
    const lines = aspects.map(({ aspect, polarity: each, words }) =>
      texts.aspect(this.labelOf(aspect, language), texts.short[each], words.slice(0, WORDS_AT_MOST).map(plain)),
    );
    return lines.length > 0 ? `${verdict}\n\n${texts.aspects}\n\n${lines.join('\n')}` : verdict;
  }

  private labelOf(aspect: string, language: Language): string {
    const label = this.sentiment.aspects().find(({ id }) => id === aspect)?.label[language] ?? aspect;
    return language === 'en' ? label[0]!.toUpperCase() + label.slice(1) : label;
  }
}

/** Nothing but marks and numbers: an emoji that says something is a text. */
const isEmpty = ({ language, polarity }: SentimentAnalysis): boolean => language === 'none' && polarity === 'neutral';

/** A visitor's words are shown as they are, whatever they mean in markdown. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
