import { Injectable } from '@nestjs/common';
import {
  OnIntent,
  ReviewInsights,
  type CatalogueInsights,
  type Language,
  type PluginBlock,
  type Turn,
} from '#plugin-api';

const TEXTS: Record<
  Language,
  { none: string; count: (of: CatalogueInsights) => string; samples: Samples; care: string }
> = {
  zh: {
    none: '目前还没有任何评价。',
    count: ({ total, items }) => `这里有 ${total} 条评价，涉及 ${items} 个地点和影片。`,
    samples: {
      all: '它们都是演示用的示例评价，由制作者编写，不是真实游客写的；正式使用时会换成真实的评价。',
      some: '其中一部分是演示用的示例评价，不是真实游客写的，引用时都会注明。',
      none: '它们由管理员导入，或由访客在聊天中留下。',
    },
    care: '疑似刷评和重复的评价会被识别出来，几乎不计入统计。',
  },
  en: {
    none: 'There are no reviews yet.',
    count: ({ total, items }) => `I have ${total} reviews of ${items} places and films.`,
    samples: {
      all: 'All of them are samples written for this demonstration, not by real visitors; in real use they give way to genuine ones.',
      some: 'Some of them are samples written for demonstration, not by real visitors; they are marked wherever they are quoted.',
      none: 'Staff imported them, or visitors left them in this chat.',
    },
    care: 'Copies and likely spam are found and hardly count.',
  },
};
type Samples = Record<CatalogueInsights['samples'], string>;

/** 这里的评价是真的吗, "who wrote these reviews?" */
@Injectable()
export class ReviewOrigin {
  constructor(private readonly insights: ReviewInsights) {}

  @OnIntent('review-origin')
  async *tell({ language }: Turn): AsyncGenerator<PluginBlock> {
    const found = await this.insights.ofCatalogue({ quotesPerSide: 0 });
    const { none, count, samples, care } = TEXTS[language];
    const sentences = found.total === 0 ? [none] : [count(found), samples[found.samples], care];
    yield { type: 'text', markdown: sentences.join(language === 'zh' ? '' : ' ') };
  }
}
