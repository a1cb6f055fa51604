/**
 * Countries and well-known cities, so that a place is recognised in either language even where the catalogue has it in
 * one. A row: id | Chinese names | English names | adjectives (countries), or the country's id (cities).
 */
export const COUNTRIES = `
china|中国,大陆,中华人民共和国|China,PRC,Mainland China|Chinese
hong-kong|香港|Hong Kong,HK|
macau|澳门|Macau,Macao|
taiwan|台湾|Taiwan|Taiwanese
japan|日本|Japan|Japanese
south-korea|韩国|South Korea,Korea|Korean
north-korea|朝鲜|North Korea|
mongolia|蒙古,蒙古国|Mongolia|Mongolian
india|印度|India|Indian
nepal|尼泊尔|Nepal|Nepalese,Nepali
bhutan|不丹|Bhutan|Bhutanese
sri-lanka|斯里兰卡|Sri Lanka|Sri Lankan
pakistan|巴基斯坦|Pakistan|Pakistani
bangladesh|孟加拉国|Bangladesh|Bangladeshi
thailand|泰国|Thailand|Thai
vietnam|越南|Vietnam|Vietnamese
cambodia|柬埔寨|Cambodia|Cambodian
laos|老挝|Laos|Laotian
myanmar|缅甸|Myanmar,Burma|Burmese
malaysia|马来西亚|Malaysia|Malaysian
singapore|新加坡|Singapore|Singaporean
indonesia|印度尼西亚,印尼|Indonesia|Indonesian
philippines|菲律宾|Philippines|Filipino
uzbekistan|乌兹别克斯坦|Uzbekistan|Uzbek
kazakhstan|哈萨克斯坦|Kazakhstan|Kazakh
iran|伊朗|Iran,Persia|Iranian,Persian
iraq|伊拉克|Iraq|Iraqi
israel|以色列|Israel|Israeli
jordan|约旦|Jordan|Jordanian
lebanon|黎巴嫩|Lebanon|Lebanese
syria|叙利亚|Syria|Syrian
saudi-arabia|沙特阿拉伯,沙特|Saudi Arabia|Saudi
uae|阿联酋,阿拉伯联合酋长国|United Arab Emirates,UAE|Emirati
qatar|卡塔尔|Qatar|Qatari
turkey|土耳其|Turkey,Turkiye|Turkish
georgia|格鲁吉亚|Georgia|
armenia|亚美尼亚|Armenia|Armenian
russia|俄罗斯,俄国|Russia|Russian
ukraine|乌克兰|Ukraine|Ukrainian
poland|波兰|Poland|Polish
czechia|捷克,捷克共和国|Czech Republic,Czechia|Czech
slovakia|斯洛伐克|Slovakia|Slovak
hungary|匈牙利|Hungary|Hungarian
romania|罗马尼亚|Romania|Romanian
bulgaria|保加利亚|Bulgaria|Bulgarian
greece|希腊|Greece|Greek
croatia|克罗地亚|Croatia|Croatian
serbia|塞尔维亚|Serbia|Serbian
slovenia|斯洛文尼亚|Slovenia|Slovenian
italy|意大利|Italy|Italian
vatican|梵蒂冈|Vatican City,Vatican,the Vatican|
spain|西班牙|Spain|Spanish
portugal|葡萄牙|Portugal|Portuguese
france|法国|France|French
germany|德国|Germany|German
austria|奥地利|Austria|Austrian
switzerland|瑞士|Switzerland|Swiss
netherlands|荷兰|Netherlands,Holland,The Netherlands|Dutch
belgium|比利时|Belgium|Belgian
luxembourg|卢森堡|Luxembourg|
united-kingdom|英国,联合王国|United Kingdom,UK,Great Britain,Britain|British
england|英格兰|England|English
scotland|苏格兰|Scotland|Scottish
wales|威尔士|Wales|Welsh
ireland|爱尔兰|Ireland|Irish
denmark|丹麦|Denmark|Danish
norway|挪威|Norway|Norwegian
sweden|瑞典|Sweden|Swedish
finland|芬兰|Finland|Finnish
iceland|冰岛|Iceland|Icelandic
egypt|埃及|Egypt|Egyptian
morocco|摩洛哥|Morocco|Moroccan
tunisia|突尼斯|Tunisia|Tunisian
ethiopia|埃塞俄比亚|Ethiopia|Ethiopian
kenya|肯尼亚|Kenya|Kenyan
tanzania|坦桑尼亚|Tanzania|Tanzanian
nigeria|尼日利亚|Nigeria|Nigerian
senegal|塞内加尔|Senegal|Senegalese
mali|马里|Mali|Malian
south-africa|南非|South Africa|South African
united-states|美国|United States,USA,US,America,United States of America,the States|American
canada|加拿大|Canada|Canadian
mexico|墨西哥|Mexico|Mexican
cuba|古巴|Cuba|Cuban
guatemala|危地马拉|Guatemala|Guatemalan
colombia|哥伦比亚|Colombia|Colombian
peru|秘鲁|Peru|Peruvian
bolivia|玻利维亚|Bolivia|Bolivian
chile|智利|Chile|Chilean
argentina|阿根廷|Argentina|Argentinian,Argentine
brazil|巴西|Brazil|Brazilian
australia|澳大利亚,澳洲|Australia|Australian
new-zealand|新西兰|New Zealand|
`;

export const CITIES = `
beijing|北京,北平,帝都,京城|Beijing,Peking|china
shanghai|上海,沪上,魔都,申城|Shanghai|china
tianjin|天津|Tianjin|china
chongqing|重庆|Chongqing|china
guangzhou|广州,羊城|Guangzhou,Canton|china
shenzhen|深圳,鹏城|Shenzhen|china
hangzhou|杭州|Hangzhou|china
suzhou|苏州|Suzhou|china
nanjing|南京,金陵|Nanjing,Nanking|china
xian|西安|Xi'an,Xian,Sian|china
chengdu|成都,蓉城,锦官城|Chengdu|china
wuhan|武汉|Wuhan|china
changsha|长沙|Changsha|china
luoyang|洛阳|Luoyang|china
kaifeng|开封|Kaifeng|china
zhengzhou|郑州|Zhengzhou|china
anyang|安阳|Anyang|china
taiyuan|太原|Taiyuan|china
datong|大同|Datong|china
pingyao|平遥|Pingyao|china
jinan|济南,泉城|Jinan|china
qingdao|青岛|Qingdao,Tsingtao|china
qufu|曲阜|Qufu|china
dalian|大连|Dalian|china
shenyang|沈阳|Shenyang|china
changchun|长春|Changchun|china
harbin|哈尔滨,冰城|Harbin|china
chengde|承德|Chengde|china
shijiazhuang|石家庄|Shijiazhuang|china
hohhot|呼和浩特|Hohhot|china
lanzhou|兰州|Lanzhou|china
dunhuang|敦煌|Dunhuang|china
xining|西宁|Xining|china
yinchuan|银川|Yinchuan|china
urumqi|乌鲁木齐|Urumqi|china
turpan|吐鲁番|Turpan|china
kashgar|喀什|Kashgar,Kashi|china
lhasa|拉萨|Lhasa|china
kunming|昆明|Kunming|china
dali|大理|Dali|china
lijiang|丽江|Lijiang|china
guiyang|贵阳|Guiyang|china
guilin|桂林|Guilin|china
nanning|南宁|Nanning|china
xiamen|厦门,鹭岛|Xiamen,Amoy|china
fuzhou|福州,榕城|Fuzhou|china
quanzhou|泉州|Quanzhou|china
jingdezhen|景德镇|Jingdezhen|china
nanchang|南昌|Nanchang|china
hefei|合肥|Hefei|china
huangshan|黄山市|Huangshan City|china
wuxi|无锡|Wuxi|china
yangzhou|扬州|Yangzhou|china
shaoxing|绍兴|Shaoxing|china
ningbo|宁波|Ningbo|china
jiaxing|嘉兴|Jiaxing|china
zhangjiajie|张家界|Zhangjiajie|china
haikou|海口|Haikou|china
sanya|三亚|Sanya|china
leshan|乐山|Leshan|china
foshan|佛山|Foshan|china
zhuhai|珠海|Zhuhai|china
taipei|台北|Taipei|taiwan
tokyo|东京|Tokyo|japan
kyoto|京都|Kyoto|japan
osaka|大阪|Osaka|japan
nara|奈良|Nara|japan
hiroshima|广岛|Hiroshima|japan
kamakura|镰仓|Kamakura|japan
nikko|日光市|Nikko|japan
himeji|姬路|Himeji|japan
kanazawa|金泽|Kanazawa|japan
seoul|首尔|Seoul|south-korea
gyeongju|庆州|Gyeongju|south-korea
busan|釜山|Busan|south-korea
ulaanbaatar|乌兰巴托|Ulaanbaatar|mongolia
delhi|德里|Delhi|india
new-delhi|新德里|New Delhi|india
agra|阿格拉|Agra|india
mumbai|孟买|Mumbai,Bombay|india
jaipur|斋浦尔|Jaipur|india
varanasi|瓦拉纳西|Varanasi|india
kolkata|加尔各答|Kolkata,Calcutta|india
kathmandu|加德满都|Kathmandu|nepal
bangkok|曼谷|Bangkok|thailand
chiang-mai|清迈|Chiang Mai|thailand
ayutthaya|大城府,阿瑜陀耶|Ayutthaya|thailand
hanoi|河内|Hanoi|vietnam
ho-chi-minh-city|胡志明市,西贡|Ho Chi Minh City,Saigon|vietnam
hue|顺化|Hue|vietnam
hoi-an|会安|Hoi An|vietnam
siem-reap|暹粒|Siem Reap|cambodia
phnom-penh|金边|Phnom Penh|cambodia
yangon|仰光|Yangon|myanmar
kuala-lumpur|吉隆坡|Kuala Lumpur|malaysia
jakarta|雅加达|Jakarta|indonesia
yogyakarta|日惹|Yogyakarta|indonesia
manila|马尼拉|Manila|philippines
samarkand|撒马尔罕|Samarkand|uzbekistan
bukhara|布哈拉|Bukhara|uzbekistan
tehran|德黑兰|Tehran|iran
isfahan|伊斯法罕|Isfahan|iran
jerusalem|耶路撒冷|Jerusalem|israel
petra|佩特拉|Wadi Musa|jordan
dubai|迪拜|Dubai|uae
abu-dhabi|阿布扎比|Abu Dhabi|uae
doha|多哈|Doha|qatar
istanbul|伊斯坦布尔|Istanbul,Constantinople|turkey
ankara|安卡拉|Ankara|turkey
moscow|莫斯科|Moscow|russia
saint-petersburg|圣彼得堡|Saint Petersburg,St Petersburg,St. Petersburg|russia
kyiv|基辅|Kyiv,Kiev|ukraine
warsaw|华沙|Warsaw|poland
krakow|克拉科夫|Krakow,Cracow|poland
prague|布拉格|Prague|czechia
budapest|布达佩斯|Budapest|hungary
athens|雅典|Athens|greece
dubrovnik|杜布罗夫尼克|Dubrovnik|croatia
rome|罗马|Rome|italy
florence|佛罗伦萨|Florence,Firenze|italy
venice|威尼斯|Venice,Venezia|italy
milan|米兰|Milan,Milano|italy
naples|那不勒斯|Naples,Napoli|italy
pisa|比萨|Pisa|italy
turin|都灵|Turin,Torino|italy
verona|维罗纳|Verona|italy
siena|锡耶纳|Siena|italy
madrid|马德里|Madrid|spain
barcelona|巴塞罗那|Barcelona|spain
seville|塞维利亚|Seville,Sevilla|spain
granada|格拉纳达|Granada|spain
cordoba|科尔多瓦|Cordoba|spain
bilbao|毕尔巴鄂|Bilbao|spain
toledo|托莱多|Toledo|spain
lisbon|里斯本|Lisbon,Lisboa|portugal
porto|波尔图|Porto|portugal
sintra|辛特拉|Sintra|portugal
paris|巴黎|Paris|france
versailles|凡尔赛|Versailles|france
lyon|里昂|Lyon,Lyons|france
marseille|马赛|Marseille,Marseilles|france
nice|尼斯|Nice|france
strasbourg|斯特拉斯堡|Strasbourg|france
bordeaux|波尔多|Bordeaux|france
avignon|阿维尼翁|Avignon|france
berlin|柏林|Berlin|germany
munich|慕尼黑|Munich,Munchen|germany
cologne|科隆|Cologne,Koln|germany
dresden|德累斯顿|Dresden|germany
hamburg|汉堡市|Hamburg|germany
frankfurt|法兰克福|Frankfurt|germany
vienna|维也纳|Vienna,Wien|austria
salzburg|萨尔茨堡|Salzburg|austria
zurich|苏黎世|Zurich|switzerland
geneva|日内瓦|Geneva|switzerland
basel|巴塞尔|Basel|switzerland
bern|伯尔尼|Bern|switzerland
amsterdam|阿姆斯特丹|Amsterdam|netherlands
rotterdam|鹿特丹|Rotterdam|netherlands
the-hague|海牙|The Hague|netherlands
brussels|布鲁塞尔|Brussels|belgium
bruges|布鲁日|Bruges|belgium
antwerp|安特卫普|Antwerp|belgium
london|伦敦|London|united-kingdom
edinburgh|爱丁堡|Edinburgh|united-kingdom
manchester|曼彻斯特|Manchester|united-kingdom
liverpool|利物浦|Liverpool|united-kingdom
oxford|牛津|Oxford|united-kingdom
cambridge|剑桥|Cambridge|united-kingdom
bath|巴斯|Bath|united-kingdom
york|约克|York|united-kingdom
glasgow|格拉斯哥|Glasgow|united-kingdom
bristol|布里斯托|Bristol|united-kingdom
dublin|都柏林|Dublin|ireland
copenhagen|哥本哈根|Copenhagen|denmark
oslo|奥斯陆|Oslo|norway
bergen|卑尔根|Bergen|norway
stockholm|斯德哥尔摩|Stockholm|sweden
helsinki|赫尔辛基|Helsinki|finland
reykjavik|雷克雅未克|Reykjavik|iceland
cairo|开罗|Cairo|egypt
giza|吉萨|Giza|egypt
luxor|卢克索|Luxor|egypt
alexandria|亚历山大港,亚历山大|Alexandria|egypt
marrakesh|马拉喀什|Marrakesh,Marrakech|morocco
fez|非斯|Fez,Fes|morocco
addis-ababa|亚的斯亚贝巴|Addis Ababa|ethiopia
nairobi|内罗毕|Nairobi|kenya
cape-town|开普敦|Cape Town|south-africa
johannesburg|约翰内斯堡|Johannesburg|south-africa
new-york|纽约,纽约市|New York,New York City,NYC|united-states
washington|华盛顿,华盛顿特区|Washington,Washington DC,Washington D.C.,DC|united-states
chicago|芝加哥|Chicago|united-states
boston|波士顿|Boston|united-states
los-angeles|洛杉矶|Los Angeles,LA|united-states
san-francisco|旧金山|San Francisco,SF,San Fran,Frisco|united-states
philadelphia|费城|Philadelphia|united-states
seattle|西雅图|Seattle|united-states
new-orleans|新奥尔良|New Orleans|united-states
houston|休斯敦|Houston|united-states
toronto|多伦多|Toronto|canada
montreal|蒙特利尔|Montreal|canada
vancouver|温哥华|Vancouver|canada
quebec|魁北克|Quebec City,Quebec|canada
ottawa|渥太华|Ottawa|canada
mexico-city|墨西哥城|Mexico City|mexico
havana|哈瓦那|Havana|cuba
bogota|波哥大|Bogota|colombia
lima|利马|Lima|peru
cusco|库斯科|Cusco,Cuzco|peru
santiago|圣地亚哥|Santiago|chile
buenos-aires|布宜诺斯艾利斯|Buenos Aires|argentina
rio-de-janeiro|里约热内卢,里约|Rio de Janeiro,Rio|brazil
sao-paulo|圣保罗|Sao Paulo|brazil
sydney|悉尼|Sydney|australia
melbourne|墨尔本|Melbourne|australia
canberra|堪培拉|Canberra|australia
auckland|奥克兰|Auckland|new-zealand
wellington|惠灵顿|Wellington|new-zealand
`;

/** Names of places that are also everyday words: taken for a place only when written as one ("in Nice"). */
/** Abbreviations that are no other word. */
export const ABBREVIATED_PLACES = new Set(['sf', 'hk', 'dc']);

export const AMBIGUOUS_PLACES = new Set(
  'nice bath reading split tours cork mobile orange turkey china jordan georgia chad hue york rio la us mali lima fez essen hull deal wells rugby dali'.split(
    ' ',
  ),
);
