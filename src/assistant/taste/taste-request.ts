/** What a visitor may want of what is known about them. */
export type TasteRequest = 'personalise-off' | 'personalise-on' | 'profile' | 'forget';

/** A longer message is about something else. */
const LONGEST = 90;

const PERSONAL = String.raw`(?:personali[sz](?:e|ing|ation)\b|personali[sz]ed (?:recommendations?|suggestions?|lists?|results?|picks))`;
const TASTE = String.raw`(?:taste|tastes|profile|preferences|interests|likes|history|behaviou?r)`;
const 个性化 = '个[性人]化(?!定制|礼|纪念|讲解|导览)';
const 喜好 = '(?:喜好|兴趣|口味|偏好|爱好|画像|历史|行为|浏览|记录|点赞)';

/** In this order: what keeps it on is not taken for what switches it off. */
const PATTERNS: readonly [TasteRequest, RegExp[]][] = [
  [
    'personalise-on',
    [
      /(?:别|不要|不用|请勿)再?(?:关闭|关掉|取消|停止)个[性人]化/,
      new RegExp(`(?:打开|开启|恢复|启用|重新|继续|可以)[^，。,.!！]{0,6}${个性化}`),
      new RegExp(`${个性化}[^，。,.!！]{0,5}(?:打开|开启|恢复|启用)`),
      new RegExp(
        `(?:恢复|继续|可以|重新)[^，。,.!！]{0,4}(?:根据|按照?|依据)我的?[^，。,.!！]{0,4}${喜好}[^，。,.!！]{0,4}(?:推荐|建议)`,
      ),
      new RegExp(String.raw`\b(?:do not|don'?t) (?:stop|turn off|switch off|disable) ${PERSONAL}`),
      new RegExp(
        String.raw`\b(?:turn(?: back)? on|switch(?: back)? on|enable|resume|restart|start|bring back)\b.{0,12}${PERSONAL}`,
      ),
      new RegExp(String.raw`${PERSONAL}.{0,20}\b(?:again|back on|on)\b`),
    ],
  ],
  [
    'personalise-off',
    [
      new RegExp(`(?:别|不要|不用|不想|停止|停用|关闭|关掉|取消|禁用|拒绝|请勿|退出)[^，。,.!！]{0,6}${个性化}`),
      new RegExp(`${个性化}[^，。,.!！]{0,5}(?:关|停|取消|退出|别|不要)`),
      new RegExp(`(?:别|不要|停止|请勿)再?(?:根据|按照?|依据|用)我的?[^，。,.!！]{0,4}${喜好}`),
      new RegExp(
        `(?:别|不要|停止|不许|请勿|不想被)再?(?:记录|追踪|跟踪|收集|分析)我的?(?:${喜好}|数据|信息|[。.!！]?$)`,
      ),
      new RegExp(
        String.raw`\b(?:stop|do not|don'?t|no|no more|never|turn off|switch off|disable|opt out of|quit)\b(?: the| all| any| my| giving me| showing me)? ?${PERSONAL}`,
      ),
      new RegExp(String.raw`${PERSONAL}.{0,20}\b(?:off|disabled)\b`),
      /\b(?:stop|do not|don'?t|quit) (?:track|profil|record)(?:ing)? (?:me|my\b|what i)/,
      // "How do I keep you from remembering what I watched?"
      new RegExp(
        `(?:别|不要|不让你?|不许|不想让?你?|不希望你?|能不能不|可以不|如何不|停止)再?(?:帮我)?(?:记住?|记录|保存|追踪|跟踪)(?:下|着)?我(?:的|都)?(?:看过?|喜欢|点过?|去过?|浏览|说过?)`,
      ),
      /\b(?:stop|keep|prevent) (?:you|it|this|docent)(?: from)? (?:remember|track|record|stor|sav)(?:ing)? (?:me|my|what|which|everything)\b/,
      /\b(?:stop|do not|don'?t|quit) (?:remember|stor|sav|keep)(?:e|ing)? (?:what i|which .{1,20} i|everything i|my (?:views|history))/,
      new RegExp(String.raw`\b(?:stop|do not|don'?t|quit) (?:us(?:e|ing)|look(?:ing)? at) my ${TASTE}`),
      new RegExp(String.raw`\b(?:stop|do not|don'?t|quit) recommend(?:ing)?\b.{0,20}\bbased on my ${TASTE}`),
    ],
  ],
  [
    'forget',
    [
      new RegExp(
        `(?:清除|清空|删除|删掉|忘掉|忘记|忘了|抹掉|重置)[^，。,.!！]{0,3}我的[^，。,.!！]{0,4}(?:${喜好}|数据|资料)`,
      ),
      /(?:清除|清空|删除|删掉|忘掉|忘记|忘了)[^，。,.!！]{0,3}(?:关于我的(?:一切|所有|全部)|你(?:所)?(?:知道|了解|记住)的关于我)/,
      new RegExp(String.raw`\b(?:forget|clear|delete|erase|reset|wipe)\b(?: all)?(?: of)? my (?:taste )?${TASTE}`),
      /\b(?:forget|delete|erase|clear)\b (?:everything|all|what) (?:that )?(?:you (?:know|learnt|learned|have) )?(?:about|of|on) me\b/,
    ],
  ],
  [
    'profile',
    [
      /(?:了解|知道|记得|记住|记录|掌握)了?(?:关于)?我的?(?:些什么|什么|哪些|多少|啥|(?:喜好|兴趣|口味|偏好|喜欢什么))/,
      /(?:查看|看看|看一下|看下|显示|给我看)(?:一下)?我的(?:喜好|兴趣|口味|偏好|(?:用户|兴趣)?画像)/,
      /^(?:你(?:觉得|认为))?我的?(?:喜好|兴趣|口味|偏好|画像|喜欢什么|(?:兴趣|用户|个人)画像)(?:是什么|是啥|有哪些|呢)?[?？。]?$/,
      /\bwhat (?:do|have) you (?:know|remember|learnt|learned|stored?|gathered?)\b.{0,15}\b(?:about|of|on) (?:me|my \w+)\s*[?.!]*$/,
      /\bwhat (?:do you think i|do i seem to) like\s*[?.!]*$/,
      /\b(?:show|view|see|display)(?: me)? my (?:taste(?: profile)?|profile|preferences|interests)\s*[?.!]*$/,
      /^(?:what(?:'s| is) )?my (?:taste|taste profile|profile|preferences)\s*[?.!]*$/,
    ],
  ],
];

/**
 * Recognised by wording and not by the learnt router: a wish for privacy must not depend on what else plugins can do.
 * Undefined for everything else.
 */
export function tasteRequest(text: string): TasteRequest | undefined {
  const said = text.trim().toLowerCase().replaceAll('’', "'");
  if (said.length > LONGEST) return undefined;
  return PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(said)))?.[0];
}
