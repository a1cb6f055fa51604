import { syllables } from '../segment.js';

/** Characters that are taken for one another because they look alike. */
const LOOK_ALIKE = [
  '官宫宦', '己已巳', '未末', '土士', '人入八', '日曰目', '大太犬', '天夫夭', '园圆', '拔拨', '幕慕墓暮', '侯候', '陵棱凌',
  '恭供', '崇祟', '刺剌', '壁璧', '摩磨', '戌戍戊', '茶荼', '免兔', '鸟乌', '今令', '历厉', '西酉', '午牛', '王玉主', '坛坦',
  '塔搭', '桥挢', '泉帛', '岳兵', '龙尤', '虎虚', '寺诗', '堂常', '亭享', '古石', '北比', '明朋', '海悔', '湖糊', '庙庆',
].map((group) => new Set(group)); // prettier-ignore

/** Whether a Chinese name was written with one character wrong: one of the same sound, or one that looks like it. */
export function isSlipOf(written: string, name: string): boolean {
  if (written.length !== name.length || written.length < 2) return false;
  let at = 0;
  while (at < name.length && written[at] === name[at]) at++;
  if (at === name.length || written.slice(at + 1) !== name.slice(at + 1)) return false;
  const [a, b] = [written[at]!, name[at]!];
  return syllables(a)[0] === syllables(b)[0] || LOOK_ALIKE.some((group) => group.has(a) && group.has(b));
}
