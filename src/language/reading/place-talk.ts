import type { Constraints } from '../constraints.js';
import type { Passage } from './passage.js';

/** What is only said of places, where no kind is named: 哪些建筑, 唐代的东西可以看, "buildings from the Ming". */
const PLACE_CUE = new RegExp(
  [
    '(?:哪些|哪几[座处个]|什么|几[座处]|[代朝期国古老]的?)建筑(?!师|史|学|系|风格|模型|图)|建筑物|建筑(?:群|有哪些|有什么)|的(?:老|古)?建筑(?:有吗|有没有|推荐)?[。!?]*$',
    '^(?:那就?|就|我?要|我?想|打算)?(?:在|去|到)\\p{Script=Han}{2,6}(?:看|欣赏|参观)(?:吧|呢|的|得到|到)?[。!?]*$',
    '(?:有哪些|有什么|有啥|哪些|什么)[^,。;!?件幅]{0,8}(?:东西|古迹)[^,。;!?]{0,2}(?:可以|能|值得|好)(?:看|逛|玩|去)',
    '\\b(?:which|what|any|some|old|ancient|historic|famous|other) (?:[a-z-]+ ){0,2}buildings?\\b|\\bbuildings? (?:from|of|in|that|which)\\b',
  ].join('|'),
  'u',
);

export function speaksOfPlaces({ open }: Passage): boolean {
  return PLACE_CUE.test(open);
}

/** 新艺术运动的建筑: the buildings are what is looked for; what they are about is the other theme. */
export function settlePlaceWishes({ open }: Passage, { tag }: Constraints): void {
  if (tag && tag.any.length > 1 && /的(?:老|古)?建筑/u.test(open))
    tag.any = tag.any.filter((id) => id !== 'architecture');
}
