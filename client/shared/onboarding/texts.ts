import type { Language } from '../../../src/protocol/index.js';

const en = {
  title: 'Tell me your taste',
  skip: 'Skip',
  left: (more: number) => (more === 1 ? 'Tap one more that appeals to you.' : `Tap ${more} that appeal to you.`),
  suits: 'Then you may like these:',
  ask: (name: string) => `Tell me about “${name}”`,
};

const zh: typeof en = {
  title: '说说您的喜好',
  skip: '跳过',
  left: (more) => (more === 1 ? '再点一个感兴趣的。' : `点 ${more} 个感兴趣的。`),
  suits: '那么您也许会喜欢：',
  ask: (name) => `介绍一下“${name}”`,
};

export function onboardingTexts(language: Language): typeof en {
  return language === 'zh' ? zh : en;
}
