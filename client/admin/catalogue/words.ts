import type { Gap } from '../../../src/protocol/admin/index.js';
import { itemKindSchema, type ItemKind } from '../../../src/protocol/index.js';
import type { Speech } from '../say.js';

type Say = Speech['say'];

export function kindLabel(kind: ItemKind, say: Say): string {
  const labels: Record<ItemKind, string> = {
    attraction: say('景点', 'Place'),
    video: say('影片', 'Film'),
    artefact: say('藏品', 'Object'),
    event: say('活动', 'Event'),
  };
  return labels[kind];
}

export const kindOptions = (say: Say) =>
  itemKindSchema.options.map((value) => ({ value, label: kindLabel(value, say) }));

export function gapLabel(gap: Gap, say: Say): string {
  const labels: Record<Gap, string> = {
    coordinates: say('没有坐标', 'No coordinates'),
    chinese: say('没有中文', 'No Chinese'),
    english: say('没有英文', 'No English'),
    description: say('没有介绍', 'No description'),
    price: say('没有价格', 'No price'),
    'stale-price': say('价格过时', 'Old price'),
    'opening-hours': say('没有开放时间', 'No opening hours'),
    'faulty-hours': say('开放时间有误', 'Faulty hours'),
    picture: say('没有图片', 'No picture'),
    categories: say('没有分类', 'No category'),
  };
  return labels[gap];
}
