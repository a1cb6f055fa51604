import type { BilingualText } from '../../config/errors.js';

/** Our fields in words, and what they are called in others' tables; letters only, lower case. */
const FIELDS: Record<string, [zh: string, en: string, names?: string]> = {
  id: ['编号', 'Id', 'code identifier number key 序号 代码 编码 藏品编号'],
  kind: ['种类', 'Kind', 'type 类型'],
  name: ['名称', 'Name', 'title label 标题 名字 景点名称 藏品名称 馆名'],
  'name.zh': ['名称（中文）', 'Name (Chinese)', 'namezh namecn titlezh chinesename 中文名 中文名称'],
  'name.en': ['名称（英文）', 'Name (English)', 'nameen titleen englishname 英文名 英文名称'],
  description: ['介绍', 'Description', 'summary text about intro abstract 简介 描述 说明 内容'],
  'description.zh': ['介绍（中文）', 'Description (Chinese)', 'descriptionzh descriptioncn 中文介绍 中文简介'],
  'description.en': ['介绍（英文）', 'Description (English)', 'descriptionen 英文介绍 英文简介'],
  aliases: ['别名', 'Other names', 'alias alternatenames 又名 别称'],
  categories: ['分类', 'Categories', 'category class 类别'],
  tags: ['标签', 'Tags', 'tag keywords subjects 关键词 主题'],
  city: ['城市', 'City', 'town 所在城市'],
  district: ['区县', 'District', 'area borough 区域 行政区'],
  address: ['地址', 'Address', 'street location 详细地址'],
  country: ['国家', 'Country', 'nation'],
  latitude: ['纬度', 'Latitude', 'lat y'],
  longitude: ['经度', 'Longitude', 'lon lng long x'],
  'price.amount': ['票价', 'Price', 'price fee ticket admission cost 价格 门票 门票价格'],
  'price.currency': ['货币', 'Currency', 'currency 币种'],
  rating: ['评分', 'Rating', 'score stars 评级'],
  openingHours: ['开放时间', 'Opening hours', 'hours open 营业时间'],
  phone: ['电话', 'Phone', 'tel telephone 联系电话'],
  website: ['网址', 'Website', 'url web homepage link 官网 网站'],
  transit: ['交通', 'Transit', 'metro subway 地铁 公交'],
  accessibility: ['无障碍', 'Accessibility', 'wheelchair'],
  audience: ['适合人群', 'Audience', '人群'],
  creators: ['作者', 'Creators', 'creator artist author director maker 导演 创作者 艺术家'],
  year: ['年份', 'Year', 'date from 年代 时间'],
  medium: ['材质', 'Medium', 'material technique 质地'],
  durationMinutes: ['时长（分钟）', 'Duration (minutes)', 'duration minutes length 时长'],
  languages: ['语言', 'Languages', 'language lang 语种'],
  media: ['图片', 'Pictures', 'image picture photo cover 封面 照片'],
  source: ['来源', 'Source', 'origin'],
};

export function fieldLabel(name: string): BilingualText {
  const own = FIELDS[name];
  return own ? { zh: own[0], en: own[1] } : { zh: name, en: name };
}

/** Their column by our field, each used once: by our own names first, then by labels and common names. */
export function suggestColumns(columns: readonly string[], fields: readonly string[]): Record<string, string> {
  const free = new Set(columns);
  const suggested: Record<string, string> = {};
  const take = (field: string, names: ReadonlySet<string>) => {
    const column = suggested[field] === undefined && [...free].find((each) => names.has(plain(each)));
    if (!column) return;
    suggested[field] = column;
    free.delete(column);
  };
  for (const field of fields) take(field, new Set([plain(field)]));
  for (const field of fields) {
    const [zh = field, en = field, more = ''] = FIELDS[field] ?? [];
    take(field, new Set([zh, en, ...more.split(' ')].map(plain).filter(Boolean)));
  }
  return suggested;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
