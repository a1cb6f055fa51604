import { phrases, words } from './entry.js';

/** Everyday words and sayings that judge in reviews, beyond the plain adjectives of the other lists. */
export const SAYINGS_ZH: readonly (readonly [number, readonly string[]])[] = [
  [
    2,
    words(`
      狂喜 血赚 福音 赚到了 赚大了 心坎 心坎里 笑醒 挪不动脚 挪不动步 走不动道 看不够 没看够 没玩够 没待够 舍不得 爱不释手 不愧是 不愧
      正合心意 合胃口 吃撑 吃了两碗 光盘 回购 宝藏店 良心店 人美心善 有求必应 随叫随到 笑着 有问必答 不厌其烦 解决了 帮我找
      主动帮 送到 没白花 没白费 没白跑 圆梦 值爆 太香了 真香 绝配 稳了 安排得明明白白 明明白白 一目了然 省钱 半价 刚刚好
      不拥挤 空荡 独享 包场 专场 随到随进 即到即进 直达 无缝衔接 不绕路 很顺 顺顺利利 一路绿灯 惊掉下巴 合不拢嘴 挺正 很正 软糯
      绵密 入口即化 外酥里嫩 鲜嫩 酥脆 弹牙 清甜 解暑 管饱 地道 热乎 热气腾腾 如数家珍 妙趣横生 身临其境 活灵活现 栩栩如生 开眼界
      眼泪下来 落泪 泪目 湿了眼眶 破防 鸡皮疙瘩 回味 说不出话 屏住呼吸 屏息 安心 睡得香 睡得很好 一夜好眠 一觉到天亮 香香的 亮堂 锃亮
      反光的干净 能照出人影 洗得发白 推着走很顺 推得动 通行无阻 贴着盲文 盲文 手语 语音导览 母婴友好 玩疯 玩疯了 乐疯 乐开花 不亦乐乎 疯玩
    `),
  ],
  [
    -2,
    words(`
      白花 白花了 抢钱 抢劫 稀烂 难以下咽 下咽 心凉 心凉了 两码事 巴掌大 复制品 料理包 预制菜 半成品 微波食品 泡面 糊弄 唬人 骗局 挂羊头
      没人接 失灵 掉线 断网 死机 黑屏 绿苔 青苔 滑腻 发霉 霉斑 霉味 烟头 污渍 头发丝 蟑螂 老鼠 虫子 跳蚤 臭虫 鼻涕 尿味 尿骚 骚味 油腻腻
      黏糊糊 粘手 没得玩 没东西玩 抹眼泪 哭了 嘎吱响 漏风 漏电 跳闸 一锅粥 骨感 盘子 愧对 砸招牌 砸了招牌 受罪 找罪受 花钱买罪受 踩雷 
      翻车 拉胯 拉垮 摆烂 敷衍 应付 走过场 流水线 赶鸭子 赶羊 像赶集 集市 沙丁鱼 前胸贴后背 人贴人 肩挨肩 插翅难飞 进退两难 卡在 堵死
      抹零 隐形消费 二次收费 层层收费 一层套一层 额外 押金不退 不退款 拒绝退款 甩锅 推卸 踢来踢去 自己想办法 没有道歉 连句道歉 爱理不理 冷冰冰
      冷眼 斜眼 不耐烦 嫌弃 赶我们 撵 轰 训斥 呵斥 骂 阴阳怪气 一脸不屑 照本宣科 念稿 背书 背稿 念PPT 鸡同鸭讲 听天书 想睡觉 打呼噜 睡着了
      硬得像 凉的 冷的 夹生 糊了 焦了 咸死 齁咸 齁甜 没熟 柴 腥 腥味 隔夜 过期 变质 酸了 馊了 缺斤少两 短斤缺两 罢了 而已 别想了 就别想 勉强
      关着 停用 停运 维修 检修 报废 摆设 形同虚设 装饰 断了 没灯 不亮 打不开 锁着 锁上 反了吧 心疼死 心疼钱 肉疼 冤 冤枉 冤枉钱 打脸 笑话
    `),
  ],
];

export const SAYINGS_EN: readonly (readonly [number, readonly string[]])[] = [
  [
    2,
    phrases(`
      chef's kiss, no notes, banger, absolute banger, witchcraft, doddle, a breeze, breeze, like clockwork, for the win, sanity saver, lifesaver, are gold,
      is gold, pure gold, worth its weight, an angel, angels, in raptures, raptures, greatest place, greatest, unbeatable, more of this please, more of this,
      endless refills, melt in the mouth, melted in my mouth, melts in your mouth, seconds, licked the plate, cleaned our plates, could eat it again,
      stage-struck, starstruck, happy tears, teared up, tears in my eyes, lump in my throat, chills, shivers, jaw dropped, jaws dropped, gasped, grinning,
      grin, beaming, over the moon, squealed, giggled, giggling, buzzing, chatting about it for days, still talking about, talks about it,
      begging to go back, begged to go back, asking to go back, wants to go back, asked to go back, would move in, moved in, never wanted to leave, couldn't leave,
      worth the detour, worth the climb, worth the hike, worth the drive, worth the trip, worth the money, worth the price, money well spent, well spent,
      half price, discount, refunded, no quibble, upgraded, free refills, remembered our names, remembered my name, went the extra mile, extra mile,
      above and beyond, nothing was too much trouble, nothing too much trouble, on hand, sorted it, sorted us, sorted it out, fixed it, rushed to help, rescued,
      to yourself, to yourselves, room to breathe, room to move, plenty of space, plenty of room, walked straight in, straight in, straight on, breezed through,
      breezed in, in and out, within seconds, right at the gate, at the gate, at the door, door to door, right underneath, on the doorstep, doorstep, 
      flat all the way, step free throughout, level access, wide doors, wide enough for, rolled right in, roll-in, thought of everything, everything you could want,
      every pan, comfiest, softest, quietest, cleanest, kindest, friendliest, loveliest, tastiest, freshest, funniest, cleverest, nicest, warmest, silent,
      toasty, spick and span, squeaky clean, gleaming, sparkling, sparkled, scrubbed, you could eat off, lemon-fresh, fluffy, crispy, juicy, fluffy towels,
      power a small town, spellbound, edge of my seat, edge of our seats, on the edge of, couldn't look away, could not look away, page-turner, tour de force,
      knew everything, knew her stuff, knew his stuff, knew their stuff, bring history to life, brought it to life, brought history to life, came alive, comes alive,
      happy campers, rate it above, above christmas, highlight of, made it special, magic, exceeded, can't describe, beyond words
    `),
  ],
  [
    -2,
    phrases(`
      shrugged, shrug, shushing, shushed, tutted, tutting, sneered, smirked, snapped at, barked at, glared, rolled their eyes, so-called, crime scene, biohazard, just no, hard pass, 
      hype, overhyped, fly in the, hair in, hairs in, mouse, mice, rodent, bedbugs, bed bugs, fleas, ants, maggot, somebody else's, someone else's, rings round the, stains, 
      stained, urine, vomit, sewage, sewer, puke, reeked, reeks, stank, grime, grimy, sticky floor, scum, mildew, cobweb, cobwebs, dead flies,
      cardboard, rubber, rubbery, grey sausages, powdered, frozen in the middle, still frozen, microwaved, reheated, stone cold, cold chips, soggy, burned, charred, watery,
      bland, flavourless, inedible, tough as, like leather, dry as, gristle, greasy, mostly a rumour, mystery meat, tasted of nothing, tasted like,
      fanning themselves, like an oven, sauna, baked alive, sweatbox, oven, freezer, no air con, dead, was dead, hand dryer, leaked, flickering, blaring, buzzing light,
      paper-thin, paper thin, thin walls, hear everything, hear the neighbours, woke up at, kept awake, kept us awake, no sleep, didn't sleep, barely slept,
      took my money, quote triple, triple the, double the price, twice the price, daylight, fleeced, milked, milking, nickel and dime, nickel-and-dimed, hidden fee, 
      sting, stung for, second mortgage, remortgage, arm and a leg, sell a kidney, cash grab, cash cow, money pit, tourist tax, upsell, upselling, 
      read off, reading off, read from a script, reciting, monotone, droned, droning, terms and conditions, wikipedia, got dates wrong, got it wrong, wrong, false, fake, fakes,
      plastic, replica, replicas, photocopies, photocopy, empty cases, empty case, nothing inside, mostly empty, cement mixers, building site, car park with, roundabout,
      periscope, eyesore, smog, brown sludge, sludge, backs of other people's, other people's heads, selfie sticks, elbows, elbowed, trampled, gridlock, bottleneck,
      full, moved without notice, without notice, without warning, no notice, never turned up, never showed, didn't turn up, no-show, late, broke down, stranded, only bus,
      hourly, once an hour, miles from, half a mile off, half a mile, across gravel, gravel, cobbles, fire door, not made for, wasn't made for, not built for, facing the wall,
      too high, too narrow, too steep, too small, too dark, too loud, too hot, too cold, too long, too short, screamed, sobbed, bawled, meltdown, tantrum, whined, whining,
      begged to leave, asked to leave, wanted to leave, walked out, left early, left halfway, left at the interval, stretched to, padded, endless drone shots, plot holes, 
      yawned, lost the plot, no plot, made no sense, wasn't funny, cringe, cringed, cringeworthy, cringey, snooze, snoozefest, snore, insult, insulting,
      pity the, shame the, keep it hidden, save yourself, think twice, look elsewhere, go elsewhere, anywhere else, minutes of plot, regret
    `),
  ],
];
