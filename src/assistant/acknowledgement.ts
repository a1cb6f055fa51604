/** Words of assent that ask for nothing; 好的 alone is no wish for more of the same. */
const ASSENT =
  /^(?:(?:好(?:的|吧|嘞|滴|哒|呀)?|嗯+|哦+|噢+|行(?:吧|啊)?|可以(?:的|吧)?|没问题|知道了?|了解了?|明白了?|懂了|收到|清楚了?|原来如此|这样啊|ok(?:ay)?|k|okey|got it|i see|all ?right|right|sure|fine|understood|noted|makes sense|fair enough|cool|yes|yep|yeah|good to know|then|就这样|先这样|那就这样)[吧啊呀哈了呢]?[\s,.!，。！~～…]*)+$/iu;

/** "Got it", 嗯嗯好的: the whole message says no more than that what was answered has been taken in. */
export function isAcknowledgement(text: string): boolean {
  return text.length <= 40 && ASSENT.test(text.trim());
}
