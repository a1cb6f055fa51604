import { Injectable } from '@nestjs/common';
import { InteractionsService } from '../../interactions/interactions.service.js';
import type { Block } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import type { VisitorProfile } from '../../protocol/visitor.js';
import { ProfileService } from '../../recommendation/profile/profile.service.js';
import type { AssistantIntent } from '../routing/assistant-intents.js';
import type { TasteRequest } from './taste-request.js';

const TOLD_TERMS = 8;

const TEXTS = {
  zh: {
    off: '好的，从现在起不再个性化推荐：不记录您看了什么，所有人看到的推荐都一样。之前的记录不再使用；想彻底删除，说“清空我的喜好”。',
    on: '好的，个性化推荐已恢复，之后的点赞、收藏和浏览会让推荐更合您的口味。',
    forgotten: (count: number) =>
      count > 0 ? `已删除我所知道的关于您喜好的全部${count}条记录，一切从头开始。` : '我没有关于您喜好的任何记录。',
    likes: '**您似乎偏爱**',
    avoids: '**您似乎不感兴趣**',
    because: (names: string) => `（来自${names}）`,
    said: '您自己说的',
    joint: '、',
    switchOff: { label: '别再个性化推荐', text: '别再个性化推荐' },
    switchOn: { label: '恢复个性化推荐', text: '恢复个性化推荐' },
    forget: { label: '清空我的喜好', text: '清空我的喜好' },
    ask: { label: '你了解我什么？', text: '你了解我什么？' },
  },
  en: {
    off: 'Done: from now on nothing is personalised. I do not record what you look at, and you see the same suggestions as everybody. What I knew is no longer used; say “forget my taste” to delete it.',
    on: 'Done: personalisation is on again. Your likes, saves and what you watch will shape my suggestions.',
    forgotten: (count: number) =>
      count > 0
        ? `Forgotten: I deleted all ${count === 1 ? 'one record' : `${count} records`} of your taste. We start afresh.`
        : 'I hold no record of your taste.',
    likes: '**Your taste seems to be**',
    avoids: '**It seems not to be**',
    because: (names: string) => ` (from ${names})`,
    said: 'what you said',
    joint: ', ',
    switchOff: { label: 'Stop personalising', text: 'Stop personalising' },
    switchOn: { label: 'Personalise again', text: 'Personalise again' },
    forget: { label: 'Forget my taste', text: 'Forget my taste' },
    ask: { label: 'What do you know about me?', text: 'What do you know about me?' },
  },
} as const;

/** Answers what visitors ask and decide about what is known of them. */
@Injectable()
export class TasteTalk {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly profile: ProfileService,
  ) {}

  async answer(
    request: TasteRequest,
    visitorId: string,
    language: Language,
  ): Promise<{ intent: AssistantIntent; blocks: Block[] }> {
    const texts = TEXTS[language];
    switch (request) {
      case 'personalise-off':
        await this.interactions.setPersonalised(visitorId, false);
        return say('personalisation', texts.off, [texts.switchOn, texts.forget]);
      case 'personalise-on':
        await this.interactions.setPersonalised(visitorId, true);
        return say('personalisation', texts.on, [texts.ask]);
      case 'forget':
        return say('profile', texts.forgotten(await this.profile.clear(visitorId)), [texts.switchOff]);
      case 'profile': {
        const profile = await this.profile.of(visitorId, language);
        const replies = [profile.personalised ? texts.switchOff : texts.switchOn];
        return say(
          'profile',
          inWords(profile, language),
          profile.items.length + profile.terms.length + profile.avoids.length > 0
            ? [texts.forget, ...replies]
            : replies,
        );
      }
    }
  }
}

function inWords({ summary, terms, avoids }: VisitorProfile, language: Language): string {
  const texts = TEXTS[language];
  const lines = (list: readonly Pick<VisitorProfile['avoids'][number], 'label' | 'because' | 'stated'>[]) =>
    list
      .slice(0, TOLD_TERMS)
      .map(
        ({ label, because, stated }) =>
          `- ${label}${texts.because([...(stated ? [texts.said] : []), ...because.map(({ name }) => quoted(name))].join(texts.joint))}`,
      );
  return [
    summary,
    ...(terms.length > 0 ? [[texts.likes, ...lines(terms)].join('\n')] : []),
    ...(avoids.length > 0 ? [[texts.avoids, ...lines(avoids)].join('\n')] : []),
  ].join('\n\n');
}

const quoted = (name: string): string => `“${name}”`;

function say(intent: AssistantIntent, markdown: string, replies: readonly { label: string; text: string }[]) {
  const blocks: Block[] = [
    { type: 'text', markdown },
    { type: 'quick-replies', replies: [...replies] },
  ];
  return { intent, blocks };
}
