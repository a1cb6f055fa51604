/** Countries by continent, in both languages: "museums in Europe" needs no field of its own in the catalogue. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'asia 亚洲':
    'china 中国 japan 日本 southkorea 韩国 northkorea 朝鲜 mongolia 蒙古 vietnam 越南 laos 老挝 cambodia 柬埔寨 thailand 泰国 myanmar 缅甸 ' +
    'malaysia 马来西亚 singapore 新加坡 indonesia 印度尼西亚 印尼 philippines 菲律宾 india 印度 nepal 尼泊尔 bhutan 不丹 bangladesh 孟加拉国 ' +
    'srilanka 斯里兰卡 pakistan 巴基斯坦 afghanistan 阿富汗 iran 伊朗 iraq 伊拉克 syria 叙利亚 lebanon 黎巴嫩 israel 以色列 palestine 巴勒斯坦 ' +
    'jordan 约旦 saudiarabia 沙特阿拉伯 unitedarabemirates 阿联酋 阿拉伯联合酋长国 qatar 卡塔尔 oman 阿曼 yemen 也门 turkey türkiye 土耳其 ' +
    'georgia 格鲁吉亚 armenia 亚美尼亚 azerbaijan 阿塞拜疆 kazakhstan 哈萨克斯坦 uzbekistan 乌兹别克斯坦 turkmenistan 土库曼斯坦 kyrgyzstan 吉尔吉斯斯坦 tajikistan 塔吉克斯坦',
  'europe 欧洲':
    'unitedkingdom uk greatbritain england scotland wales 英国 ireland 爱尔兰 france 法国 germany 德国 italy 意大利 spain 西班牙 portugal 葡萄牙 ' +
    'netherlands 荷兰 belgium 比利时 luxembourg 卢森堡 switzerland 瑞士 austria 奥地利 liechtenstein 列支敦士登 monaco 摩纳哥 vaticancity vatican 梵蒂冈 sanmarino 圣马力诺 ' +
    'denmark 丹麦 norway 挪威 sweden 瑞典 finland 芬兰 iceland 冰岛 estonia 爱沙尼亚 latvia 拉脱维亚 lithuania 立陶宛 poland 波兰 ' +
    'czechia czechrepublic 捷克 slovakia 斯洛伐克 hungary 匈牙利 romania 罗马尼亚 bulgaria 保加利亚 serbia 塞尔维亚 croatia 克罗地亚 slovenia 斯洛文尼亚 ' +
    'bosniaandherzegovina 波黑 montenegro 黑山 northmacedonia 北马其顿 albania 阿尔巴尼亚 greece 希腊 cyprus 塞浦路斯 malta 马耳他 ukraine 乌克兰 belarus 白俄罗斯 moldova 摩尔多瓦 russia 俄罗斯',
  'africa 非洲':
    'egypt 埃及 libya 利比亚 tunisia 突尼斯 algeria 阿尔及利亚 morocco 摩洛哥 sudan 苏丹 ethiopia 埃塞俄比亚 kenya 肯尼亚 tanzania 坦桑尼亚 uganda 乌干达 ' +
    'rwanda 卢旺达 southafrica 南非 zimbabwe 津巴布韦 zambia 赞比亚 namibia 纳米比亚 botswana 博茨瓦纳 madagascar 马达加斯加 mali 马里 senegal 塞内加尔 ghana 加纳 nigeria 尼日利亚',
  'northamerica 北美洲 北美':
    'unitedstates usa unitedstatesofamerica 美国 canada 加拿大 mexico 墨西哥 guatemala 危地马拉 honduras 洪都拉斯 costarica 哥斯达黎加 panama 巴拿马 cuba 古巴 jamaica 牙买加',
  'southamerica 南美洲 南美 latinamerica 拉丁美洲':
    'peru 秘鲁 brazil 巴西 argentina 阿根廷 chile 智利 colombia 哥伦比亚 ecuador 厄瓜多尔 bolivia 玻利维亚 uruguay 乌拉圭 paraguay 巴拉圭 venezuela 委内瑞拉',
  'oceania 大洋洲': 'australia 澳大利亚 newzealand 新西兰 fiji 斐济',
};

/** Name of a continent -> its key; `in:` and name of a country -> key of its continent. */
export const CONTINENTS: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRIES).flatMap(([names, countries]) => {
    const spellings = names.split(' ');
    const key = spellings[0]!;
    return [
      ...spellings.map((name) => [name, key] as const),
      ...countries
        .split(' ')
        .map((country) => [`in:${country.normalize('NFKD').replace(/\p{M}/gu, '')}`, key] as const),
    ];
  }),
);

/** A continent by its key, as people call it. */
export function continentName(key: string): { zh: string; en: string } | undefined {
  const zh = Object.keys(COUNTRIES)
    .find((names) => names.startsWith(`${key} `))
    ?.split(' ')[1];
  return zh ? { zh, en: ENGLISH[key] ?? key } : undefined;
}

const ENGLISH: Readonly<Record<string, string>> = {
  asia: 'Asia',
  europe: 'Europe',
  africa: 'Africa',
  northamerica: 'North America',
  southamerica: 'South America',
  oceania: 'Oceania',
};

/** Every name of a continent with its key. */
export function continentNames(): [name: string, key: string][] {
  return [...CONTINENTS].filter(([name]) => !name.startsWith('in:'));
}

/** "European" -> key of the continent. */
export function continentAdjectives(): [adjective: string, key: string][] {
  return [
    ['european', 'europe'],
    ['asian', 'asia'],
    ['african', 'africa'],
    ['latin american', 'southamerica'],
    ['south american', 'southamerica'],
  ];
}
