import type { Speech } from './say.js';

type Say = Speech['say'];
type Words = Record<string, [zh: string, en: string]>;

/** What the server names by a code, in the words of staff; a code that is not known here is shown as it is. */
const word =
  (words: Words) =>
  (code: string, say: Say): string => {
    const known = words[code];
    return known ? say(...known) : code;
  };

export const jobLabel = word({
  backup: ['备份', 'Backup'],
  'scheduled-backup': ['定时备份', 'Scheduled backup'],
  'dry-run items': ['试导入条目', 'Dry run of items'],
  'import items': ['导入条目', 'Import of items'],
  'dry-run reviews': ['试导入评价', 'Dry run of reviews'],
  'import reviews': ['导入评价', 'Import of reviews'],
  'analyse reviews': ['分析评价', 'Analysis of reviews'],
  'analyse-reviews': ['分析评价', 'Analysis of reviews'],
  'read-reviews': ['读评价', 'Reading of reviews'],
  'embed-catalogue': ['为目录计算向量', 'Embedding of the catalogue'],
  'compare-recommenders': ['比较推荐模型', 'Comparison of recommenders'],
  'delete-old-data': ['清理过期数据', 'Deletion of old data'],
  'train-recommendation': ['训练推荐', 'Training of the recommender'],
});

const STEPS: Words = {
  training: ['训练中', 'training'],
  measuring: ['检验中', 'measuring'],
  comparing: ['与现在的比较', 'comparing with the present one'],
};
const jobStep = word(STEPS);

/** A step that was under way says nothing any more once the job has ended. */
export const isStep = (message: string): boolean => message in STEPS;

/** What a job says of itself: a count of records, or a step. */
export const jobMessage = (message: string, say: Say): string =>
  /^\d+$/.test(message) ? say(`${message} 条`, `${message} records`) : jobStep(message, say);

export const actionLabel = word({
  'account.change-password': ['更改密码', 'changed the password'],
  'account.create': ['新建账号', 'created an account'],
  'account.reset-password': ['重设密码', 'reset a password'],
  'account.update': ['修改账号', 'changed an account'],
  'appearance.update': ['修改外观', 'changed the appearance'],
  'backup.create': ['备份', 'made a backup'],
  'backup.schedule': ['设置定时备份', 'scheduled backups'],
  'backup.delete': ['删除备份', 'deleted a backup'],
  'backup.download': ['下载备份', 'downloaded a backup'],
  'item.create': ['新建条目', 'created an item'],
  'item.delete': ['删除条目', 'deleted an item'],
  'item.undelete': ['恢复条目', 'brought an item back'],
  'item.update': ['修改条目', 'changed an item'],
  'items.import': ['导入条目', 'imported items'],
  'job.cancel': ['取消任务', 'cancelled a job'],
  'plugin.configure': ['配置插件', 'configured a plugin'],
  'plugin.order': ['调整插件顺序', 'reordered the plugins'],
  'plugin.rollback': ['回退配置', 'rolled a configuration back'],
  'plugin.start': ['重新启动插件', 'started a plugin again'],
  'plugin.switch': ['启用或停用插件', 'switched a plugin'],
  'recommender.promote': ['启用推荐模型', 'promoted a recommender'],
  'recommender.rollback': ['回退推荐模型', 'rolled the recommender back'],
  'recommender.train': ['训练推荐', 'trained the recommender'],
  'reviews.import': ['导入评价', 'imported reviews'],
  'session.open': ['登录', 'signed in'],
  'session.refused': ['登录被拒', 'was refused'],
});

export const targetLabel = word({
  account: ['账号', 'Accounts'],
  appearance: ['外观', 'Appearance'],
  backup: ['备份', 'Backups'],
  import: ['导入', 'Imports'],
  item: ['条目', 'Items'],
  job: ['任务', 'Jobs'],
  plugin: ['插件', 'Plugins'],
  recommender: ['推荐模型', 'Recommender'],
});

/** What the assistant answers by itself, without a plugin. */
export const ownIntentLabel = word({
  greeting: ['问候', 'greeting'],
  thanks: ['致谢', 'thanks'],
  goodbye: ['告别', 'goodbye'],
  help: ['能做什么', 'what it can do'],
  clarify: ['反问', 'asked back'],
  'out-of-scope': ['范围之外', 'out of reach'],
});

/** The slots of a wish. */
export const wishLabel = word({
  kind: ['类型', 'Kind'],
  price: ['价格', 'Price'],
  rating: ['评分', 'Rating'],
  duration: ['时长', 'Duration'],
  place: ['地点', 'Place'],
  near: ['附近', 'Near'],
  open: ['开放', 'Open'],
  category: ['分类', 'Category'],
  tag: ['主题', 'Theme'],
  audience: ['适合谁', 'For whom'],
  accessibility: ['无障碍', 'Accessibility'],
  year: ['年代', 'Years'],
  creator: ['作者', 'Maker'],
  spokenLanguage: ['语言', 'Spoken language'],
  count: ['几个', 'How many'],
  sort: ['排序', 'Order'],
});

/** Where a ranking was asked for. */
export const sourceLabel = word({
  'search.findFitting': ['查找', 'search'],
  'recommendation.list': ['推荐', 'recommendations'],
});

/** What a score is made of. */
export const scoreLabel = word({
  similarity: ['意思', 'Meaning'],
  lexical: ['字词', 'Words'],
  distance: ['距离', 'Distance'],
});

export const stepLabel = word({
  encode: ['编码', 'Encoding'],
  'understand and route': ['理解与分派', 'Understanding and routing'],
});
