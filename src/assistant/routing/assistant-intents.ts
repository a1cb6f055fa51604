/** Known by their wording, not by examples. */
export type Unlearnt = 'personalisation' | 'profile' | 'taste' | 'explanation' | 'review' | 'acknowledgement';
export type AssistantIntent = 'greeting' | 'thanks' | 'goodbye' | 'help' | 'out-of-scope' | Unlearnt;

export interface Examples {
  zh: string[];
  en: string[];
}

/** What visitors say to the assistant itself; what they say of their own taste is known by its wording instead. */
export const CONVERSATION_INTENTS: Record<Exclude<AssistantIntent, 'out-of-scope' | Unlearnt>, Examples> = {
  greeting: {
    zh: [
      '你好',
      '您好呀',
      '嗨',
      '早上好',
      '晚上好',
      '哈喽',
      '有人在吗',
      '你好，初次见面',
      '在吗',
      '下午好，打扰一下',
      '晚上好啊',
    ],
    en: [
      'hello',
      'hi there',
      'hey',
      'good morning',
      'good evening',
      'hi, how are you',
      'anyone there?',
      'greetings',
      'nice to meet you',
      'hello docent',
    ],
  },
  thanks: {
    zh: [
      '谢谢',
      '多谢',
      '太感谢了',
      '非常感谢你的帮助',
      '好的，谢谢',
      '谢啦',
      '辛苦了',
      '你真棒',
      '太好了，很有用',
      '明白了，谢谢',
      '3q',
    ],
    en: [
      'thanks',
      'thank you very much',
      'many thanks',
      'that was helpful, thank you',
      'cheers',
      'great, thanks a lot',
      'you are great',
      'perfect',
      'ok thanks',
      'awesome, that helps',
    ],
  },
  goodbye: {
    zh: ['再见', '拜拜', '我走了', '下次再聊', '回头见', '先这样吧，再见', '没有别的问题了', '晚安', '886', '88'],
    en: [
      'goodbye',
      'bye',
      'see you later',
      'bye bye, have a nice day',
      'I have to go now',
      'that is all, bye',
      'good night',
      'no more questions',
    ],
  },
  help: {
    zh: [
      '你能做什么',
      '你是谁',
      '怎么用',
      '帮助',
      '你会什么',
      '你可以帮我做些什么',
      '我可以问你什么问题',
      '介绍一下你自己',
      '我不知道该问什么',
      '这个怎么操作',
      '你是机器人吗',
      '你答得不对，我不是这个意思',
      '你没听懂我的问题',
      '能换成英文吗',
    ],
    en: [
      'what can you do',
      'who are you',
      'help',
      'how does this work',
      'what can I ask you',
      'how can you help me',
      'tell me about yourself',
      'I do not know what to ask',
      'are you a robot',
      'how do I use this',
      'that is not what I meant',
      'you did not understand my question',
      'what kind of questions do you answer',
      'can you speak Chinese',
    ],
  },
};
