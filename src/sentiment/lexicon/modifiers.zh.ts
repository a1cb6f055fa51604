import { words, type Entry } from './entry.js';

/** What changes the meaning of opinions, in Chinese (simplified: texts are simplified before they are read). */
export const MODIFIERS_ZH: readonly (readonly [readonly string[], Entry])[] = [
  [
    words('没 没有 无 毫无 缺乏 缺少 欠缺 少了 没什么 没有什么 没啥 零 未设 没设'),
    { role: 'negator', reach: 9, lack: true },
  ],
  [
    words(`
      不 不是 并不 并非 毫不 绝不 绝非 从不 从未 未 不会 不能 不算 算不上 称不上 谈不上 不觉得 没觉得 没能 没法 无法
      不怎么 没怎么 未能 不咋 谁说 既不 不带 不至于 不用 不必 无需 不需要 别说
      很难说 说不上 感受不到 感觉不到 看不出 绝对不 完全不 不见得 未必 失去
    `),
    { role: 'negator', reach: 9 },
  ],
  [words('一点也 一点都 一点儿也 一点儿都 丝毫 半点 压根 根本 完全 彻底 绝对 一丝'), { role: 'emphasis' }],
  [
    words(`
      很 非常 特别 十分 相当 极其 极 超 超级 超赞地 不能再 再不过 毫无疑问 毫不夸张 不得不说 不由得 不禁 无不 无一不 无一例外 不光 不仅 不但 不只 不止 何止 岂止 真 真的 真是 确实 实在 的确 格外 尤其 无比 巨 贼 多么 如此 这么
      那么 最 最为 更 更加 更为 越来越 愈发 简直 何等 颇 颇为 挺 蛮 分外 异常 忍不住 禁不住 大大 深深 百分百 一流地
      死 狂 强烈 极度 倍 倍儿 不能更 没有比这更 再也没有比
    `),
    { role: 'degree', factor: 1.4 },
  ],
  [words('太 过于 过分 过度 太过'), { role: 'degree', factor: 1.5, excess: true }],
  [
    words('有点 有点儿 有些 略 略微 略显 稍 稍微 稍显 偏 些许 一点 一点点 小小 轻微 多少有点 小有 微'),
    { role: 'degree', factor: 0.7, excess: true },
  ],
  [
    words('比较 还算 还是 算 算是 基本 基本上 大致 总体 整体 勉强 相对 尚 尚算 较 较为'),
    { role: 'degree', factor: 0.85 },
  ],
  [
    words(`
      极了 死了 透了 爆了 爆棚 翻了 得不行 得不得了 得要命 得要死 得离谱 得很 多了 坏了 惨了 到爆 到哭 哭了 到家了
      到极点 得过分 炸了
    `),
    { role: 'degree-after', factor: 1.5 },
  ],
  [
    words(`
      但 但是 可是 可 不过 然而 只是 就是 只不过 却 奈何 结果 反而 反倒 谁知 谁知道 没想到 偏偏 实际上 事实上 其实
      倒是 好在 还好 幸好
    `),
    { role: 'contrast' },
  ],
  [words('虽然 虽说 虽 尽管 固然 就算 即使 即便 哪怕 纵然'), { role: 'concession' }],
  [words('也没 也没有 又没有'), { role: 'negator', reach: 9, afresh: true, lack: true }],
  [words('也不 又不 更谈不上 也谈不上 更不 更没有'), { role: 'negator', reach: 9, afresh: true }],
  [words('也 又 还 而且 并且 且 更是 同时 都 、 以及 此外 另外 加上'), { role: 'link' }],
  [
    words(`
      希望 但愿 要是 如果能 如果可以 若能 若是 能不能 可不可以 建议 最好能 应该 应当 本可以 原本可以 本该 本来可以
      期待改进 盼 早知道
    `),
    { role: 'wish' },
  ],
  [
    words(`
      听说 据说 号称 宣传 传说中 说好的 网上说 网上都说 都说 本以为 原以为 以为 照片看着 照片上 看照片 攻略说 攻略上
      原本 本来 曾经 以前 从前 过去 当年
    `),
    { role: 'hearsay' },
  ],
  [
    words('吗 么 是否 是不是 有没有 能否 请问 多少 几点 怎么样 如何 哪里 什么时候 值不值 好不好 好玩不 会不会'),
    { role: 'question' },
  ],
  [
    words(`
      难道 这也能 也能叫 这也叫 也配 就这 凭什么 何必 何苦 有必要吗 良心呢 合理吗 像话吗 怎么好意思 好意思 至于吗
      能不能别 就不能 就没人
    `),
    { role: 'rhetorical', value: -2 },
  ],
  [words('还有比这 有谁不 谁能不 谁会不 谁不 怎能不 怎么能不 有什么理由不'), { role: 'rhetorical', value: 2 }],
  [words('呵呵 真是" 好一个 可真" 真" 🙄 🙃 所谓的" 美其名曰 真有你的 我谢谢 谢谢你啊'), { role: 'irony' }],
  [words('的话 如果你喜欢 如果喜欢 如果你想 喜欢的可以'), { role: 'condition' }],
  [
    words(`
      电梯 扶梯 坡道 座椅 座位 椅子 长椅 凳子 休息区 休息的地方 坐的地方 能坐的地方 可以坐的地方 站的地方 厕所
      卫生间 洗手间 空调 暖气 护栏 扶手 遮阳 遮阳棚 遮阴 阴凉 树荫 指示牌 路牌 指示 标识 说明 说明文字 解说牌 介绍
      讲解 讲解器 字幕 中文 停车位 车位 停车场 储物柜 存包柜 寄存 母婴室 热水 饮水机 插座 无障碍 工作人员 服务员
      引导 人管 管理 秩序 网络 信号 提示 公交 地铁
    `),
    { role: 'thing', wanted: true },
  ],
  [words('人 游客 观众 团队 旅行团 旅游团 学生 人流量 小孩子 车'), { role: 'thing', wanted: false, aspect: 'crowds' }],
  [words('台阶 楼梯 商贩 小贩 广告'), { role: 'thing', wanted: false }],
  [words('多 足 够 充足'), { role: 'measure', supply: 1 }],
  [words('少 稀少 有限'), { role: 'measure', supply: -1 }],
  [
    words(`
      大 小 长 短 高 低 矮 远 近 热 冷 暗 黑 亮 快 久 早 晚 重 轻 满 深 浅 厚 薄 窄 碎 干 潮 湿 咸 甜 油 辣 淡 散 绕
      赶 密 滑 老 空 难 急
    `),
    { role: 'measure' },
  ],
];
