import type { Passage } from './reading/passage.js';

const FILLERS = [
  /你好呀?|您好|请问|请|谢谢|多谢|麻烦(?:您|你)?|帮(?:我|忙)|给我|一下|我们?(?:想|要)?(?:找|去|看)?|推荐|有没有|有什么|有哪些|哪些|什么|哪里|哪个|可以|能不能|能|吗|么|嘛|呢|吧|啊|呀|哦|嗯|好的|想(?:要|找|去|看)?|一[个家座部件所]|最好|不要|并且|而且|以及|还有|的话|算了|但是?|不过|也别是?|那种|这种|其中|几[个家座部]|再|也行|都行|关于|有关|走远|改成|换成|现在|那边|这边|吃完饭|接下来|刚才|(?:不|很|最|也|都)?(?:太|是)?喜欢|爱(?:看|逛)|(?:很|比较)?感兴趣|打算|准备|希望|应该|觉得|特别|下来|(?:更|再)?(?:新|老|旧|早|短|长|便宜|近|远)一?[点些]儿?的?/gu,
  /\b(?:hello|hi|hey|please|thanks?|thank you|could you|can you|would you|i'd like|i would like|i want|i need|we want|we need|looking for|recommend|suggest|show me|find me|give me|tell me|is there|are there|any|some|something|anything|what|which|where|that|is|are|the|a|an|to|for|me|us|of|in|at|on|and|or|with|it|i|we|my|our|there|do|you|have|not|be|can|ones?|about|near|from|by|s|m|d|re|ve|ll|let|get|got|go|going|see|also|too|just|only|then|now|ok|okay|well|so|but|if|possible|maybe|rather|instead|really|would|should|like|love|want|connected|related|did|does|no|yes|isn't|aren't|don't)\b/gu,
  /最近|近来|近期|[这本](?:周|星期|个?月|阵子?|段时间)|这几天|如今|目前|眼下|\b(?:this (?:week|month|season|year)|right now|at the moment|these days|lately|recently|currently|nowadays)\b/gu,
];

/** What is left to be matched by meaning, in normal form: no names, amounts, places and politeness; themes stay. */
export function topicOf(passage: Passage): string {
  let topic = passage.open.replace(/[\ufffc\ue000]+/gu, ' ');
  for (const filler of FILLERS) topic = topic.replace(filler, ' ');
  const words = topic.match(/[\p{L}\p{N}][\p{L}\p{N}'·-]*/gu) ?? [];
  return words.filter((word) => !/^[的了在是和就也都有去看个家吃]$/u.test(word)).join(' ');
}
