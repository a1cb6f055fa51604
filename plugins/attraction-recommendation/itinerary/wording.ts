import type { Language, MissingReason } from '#plugin-api';

const zh = {
  title: (city: string, days: number) => (days === 1 ? `${city}一日行程` : `${city}${days}日行程`),
  made: (city: string, stops: number, days: number) =>
    days === 1
      ? `${city}的一天这样走，共${stops}处，开放时间和路程都核对过：`
      : `${city}的${days}天这样走，共${stops}处，开放时间和路程都核对过：`,
  changed: '好，行程改成这样：',
  removed: (names: string) => `去掉了${names}。`,
  added: (names: string) => `新加入${names}。`,
  alreadyIn: (names: string) => `${names}已经在行程里了。`,
  alreadySo: '行程已经是这样安排的：',
  nothingInstead: '没有找到能填进这个空档的地方，所以只是去掉了。',
  shortest: '这几处之间已经没有更省脚力的走法了，行程不变。还可以去掉一处，或者说“轻松一点”。',
  unchanged: '这句话我没看出要怎么改行程。您可以说“去掉第二个”“十点开始”“少走点路”“换成室内的”。',
  nothingFits: '按这个要求没有找到更合适的安排，行程不变：',
  mealsPlanned: '行程里只要有时间，就已经留了吃饭的时间。想更宽裕的话，可以去掉一处，或者说“轻松一点”。',
  lunch: '午餐',
  dinner: '晚餐',
  mealNote: '在附近用餐',
  open: (hours: string) => `当天开放 ${hours}`,
  allDay: '全天开放',
  hoursUnknown: '开放时间未知',
  free: '免费',
  priceUnknown: '票价未知',
  each: (price: string) => `${price}/人`,
  totalCost: (amount: string, people: number) => `门票约 ${amount}${people > 1 ? `（${people}人）` : ''}`,
  totalFree: '门票免费',
  totalVisits: (text: string) => `参观 ${text}`,
  totalTravel: (text: string) => `路上 ${text}`,
  totalWalk: (km: number) => `其中步行 ${km} 公里`,
  hours: (minutes: number) =>
    minutes < 60
      ? `${minutes}分钟`
      : minutes % 60 === 0
        ? `${minutes / 60}小时`
        : `${Math.floor(minutes / 60)}小时${minutes % 60}分钟`,
  missing: {
    closed: (name: string) => `${name}排不进去：这些天都不开放。`,
    'hours-too-short': (name: string) => `${name}排不进去：开放时间和您的时间对不上。`,
    'day-too-short': (name: string) => `${name}排不进去：参观所需的时间比您一天的时间还长。`,
    'over-budget': (name: string) => `${name}排不进去：门票超出预算。`,
    'other-currency': (name: string) => `${name}排不进去：门票是另一种货币，没法和您的预算比较。`,
    'no-room': (name: string) => `${name}排不进去：和其他安排加在一起时间或预算不够。`,
    'too-far': (name: string) => `${name}排不进去：离出发地太远。`,
  } satisfies Record<MissingReason, (name: string) => string>,
  closedThen: (name: string, day: string) => `${name}在${day}不开放。`,
  unknownHours: (names: string) => `${names}的开放时间目录里没有，按白天开放安排，去之前请先确认。`,
  unknownPrices: (names: string) => `${names}的票价目录里没有，没有算进费用。`,
  children: '孩子按全价计，实际往往更便宜。',
  estimates: '路程时间按距离估算，实际以导航为准。',
  asOf: '开放时间和票价以官方公布为准。',
  noLunch: (day: number) => `第${day}天没有留出午餐时间。`,
  emptyDays: (count: number) => `还有${count}天没有合适的地方可排，留作自由安排。`,
  otherCurrency: (budget: string, city: string) =>
    `您的预算是${budget}，${city}的门票用当地货币，我不换算，所以这份行程没有按预算限制。`,
  unknownStart: (place: string) => `我不知道“${place}”在哪里，所以行程从第一站开始算。`,
  farStart: '您给的出发位置离这座城市太远，所以行程从第一站开始算。',
  inaccessible: (name: string) => `${name}是您点名的，但目录没有说明它符合无障碍要求。`,
  refused: {
    tooManyDays: (days: number, most: number, city: string, places: number, enough: number) =>
      `${days}天排不满：${city ? `目录里${city}有${places}处，大约够排${enough}天；` : ''}我一次最多排${most}天。要先排${Math.min(most, Math.max(1, enough))}天吗？`,
    noSuchDay: (day: number, days: number) => `这份行程只有${days}天，没有第${day}天。要加一天的话，说“再加一天”就行。`,
    notOnThatDay: (weekday: string) => `这份行程里没有${weekday}。要改日期或多加一天，直接说就行。`,
    noDays: '行程至少要有一天。您想玩几天？',
    noTime: (start: string, end: string) =>
      `${start}到${end}之间没有可以参观的时间。请告诉我几点开始、几点结束，例如“9点到17点”。`,
    impossibleDate: (date: string) => `日历上没有“${date}”这一天，请换一个日期。`,
    pastDate: (date: string) => `“${date}”已经过去了，请换一个以后的日期。`,
    contradiction: (min: string) => `“免费”或更低的预算和“至少${min}”互相矛盾，请告诉我以哪个为准。`,
    negativeBudget: '预算不能是负数。请告诉我总共想花多少，例如“预算200元”。',
    offEarth:
      '这个坐标不在地球上：纬度应在 -90 到 90 之间，经度应在 -180 到 180 之间。请重新给出出发位置，或直接说出发的地方。',
    unknownCity: (name: string) => `目录里没有“${name}”的地方，没法安排那里的行程。可以选下面这些城市：`,
    emptyCity: (name: string) => `目录里还没有${name}的景点，没法安排那里的行程。可以选下面这些城市：`,
    whichCity: '想在哪座城市安排行程？',
    nothing: '按这些条件一处也排不进去。可以放宽时间、预算或别的要求。',
    onlyOne: (city: string) => `一份行程只排一座城市，这次先排${city}。`,
  },
  planIn: (city: string) => ({ label: city, text: `在${city}安排行程` }),
  planDays: (days: number) => ({ label: `排${days}天`, text: `改成${days}天` }),
  followUps: [
    { label: '少走点路', text: '少走点路' },
    { label: '轻松一点', text: '轻松一点' },
    { label: '换成室内的', text: '下雨了，换成室内的' },
    { label: '多一天', text: '再加一天' },
  ],
  from: '出发',
  back: '返回',
  list: (names: readonly string[]) => names.join('、'),
  join: '',
};

type Wording = typeof zh;

const en: Wording = {
  title: (city, days) => (days === 1 ? `A day in ${city}` : `${days} days in ${city}`),
  made: (city, stops, days) =>
    `${days === 1 ? `A day in ${city}` : `${days} days in ${city}`} with ${stops} ${stops === 1 ? 'stop' : 'stops'}; opening hours and ways are checked:`,
  changed: 'Done. The plan is now:',
  removed: (names) => `${names} left out.`,
  added: (names) => `New: ${names}.`,
  alreadyIn: (names) => `${names} is in the plan already.`,
  alreadySo: 'The plan has it there already:',
  nothingInstead: 'I found nothing else that fits into the gap, so it is only left out.',
  shortest:
    'There is no way with less walking between these stops, so the plan stays. You could drop one, or say “more relaxed”.',
  unchanged:
    'I did not see what to change in the plan. You could say “drop the second”, “start at ten”, “less walking” or “indoors instead”.',
  nothingFits: 'I found nothing that fits this better, so the plan stays as it is:',
  mealsPlanned:
    'There is time for meals in the plan already, wherever the hours allow it. For more, drop a stop or say “more relaxed”.',
  lunch: 'Lunch',
  dinner: 'Dinner',
  mealNote: 'somewhere near',
  open: (hours) => `open ${hours} that day`,
  allDay: 'open all day',
  hoursUnknown: 'opening hours unknown',
  free: 'free',
  priceUnknown: 'price unknown',
  each: (price) => `${price} each`,
  totalCost: (amount, people) => `tickets about ${amount}${people > 1 ? ` for ${people}` : ''}`,
  totalFree: 'no tickets to pay',
  totalVisits: (text) => `${text} of visits`,
  totalTravel: (text) => `${text} on the way`,
  totalWalk: (km) => `${km} km of it on foot`,
  hours: (minutes) =>
    minutes < 60
      ? `${minutes} min`
      : minutes % 60 === 0
        ? `${minutes / 60} h`
        : `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  missing: {
    closed: (name) => `${name} is not in the plan: it is closed on the day.`,
    'hours-too-short': (name) => `${name} is not in the plan: its opening hours and your time do not meet.`,
    'day-too-short': (name) => `${name} is not in the plan: a visit takes longer than your day.`,
    'over-budget': (name) => `${name} is not in the plan: the tickets are above the budget.`,
    'other-currency': (name) => `${name} is not in the plan: its price is in another currency than your budget.`,
    'no-room': (name) => `${name} is not in the plan: with all the rest there is not enough time or money.`,
    'too-far': (name) => `${name} is not in the plan: it is too far from where you start.`,
  },
  closedThen: (name, day) => `${name} is closed on ${day}.`,
  unknownHours: (names) =>
    `The catalogue does not know the opening hours of ${names}; daytime is assumed, please check before you go.`,
  unknownPrices: (names) => `The price of ${names} is not known and not counted.`,
  children: 'Children are counted at full price; they often pay less.',
  estimates: 'Ways are estimated from distances; a navigator knows better.',
  asOf: 'Hours and prices are as the catalogue has them; the official ones count.',
  noLunch: (day) => `Day ${day} leaves no time for lunch.`,
  emptyDays: (count) =>
    `For ${count} more ${count === 1 ? 'day' : 'days'} there is nothing suitable left in the catalogue: free time.`,
  otherCurrency: (budget, city) =>
    `Your budget is ${budget}, tickets in ${city} are in the local currency. I do not convert, so this plan keeps to no budget.`,
  unknownStart: (place) => `I do not know where “${place}” is, so the plan begins at its first stop.`,
  farStart: 'The position you gave is far from this city, so the plan begins at its first stop.',
  inaccessible: (name) => `You asked for ${name}, but the catalogue does not say that it is accessible as you need it.`,
  refused: {
    tooManyDays: (days, most, city, places, enough) =>
      `I cannot fill ${days} days: ${city ? `the catalogue has ${places} places in ${city}, enough for about ${enough} ${enough === 1 ? 'day' : 'days'}; ` : ''}I plan at most ${most} days at a time. Shall I begin with ${Math.min(most, Math.max(1, enough))}?`,
    noSuchDay: (day: number, days: number) =>
      `The plan has ${days === 1 ? 'one day' : `${days} days`}, and no day ${day}. Say “one day more” to add one.`,
    notOnThatDay: (weekday) => `The plan has no ${weekday}. Say another date, or “one day more”.`,
    noDays: 'A plan needs at least one day. How many days do you have?',
    noTime: (start, end) =>
      `From ${start} to ${end} there is no time to visit anything. Please tell me when to start and to end, for example “from 9 to 17”.`,
    impossibleDate: (date) => `No calendar has “${date}”. Please name another date.`,
    pastDate: (date) => `“${date}” is over. Please name a date to come.`,
    contradiction: (min) =>
      `A free or smaller budget and “at least ${min}” contradict each other. Which one should count?`,
    negativeBudget:
      'A budget cannot be negative. Please tell me how much you would like to spend in all, for example “200 yuan”.',
    offEarth:
      'This position is not on Earth: latitudes go from -90 to 90 and longitudes from -180 to 180. Please give it again, or name the place where you start.',
    unknownCity: (name) =>
      `The catalogue knows no place called “${name}”, so I cannot plan a visit there. These cities I can do:`,
    emptyCity: (name) =>
      `The catalogue has no places in ${name} yet, so I cannot plan a visit there. These cities I can do:`,
    whichCity: 'In which city shall I plan it?',
    nothing: 'Nothing can be planned with these wishes. You could give it more time, more budget or fewer conditions.',
    onlyOne: (city) => `A plan is for one city: this one is for ${city}.`,
  },
  planIn: (city) => ({ label: city, text: `Plan the itinerary in ${city}` }),
  planDays: (days) => ({
    label: days === 1 ? '1 day' : `${days} days`,
    text: `Make it ${days} ${days === 1 ? 'day' : 'days'}`,
  }),
  followUps: [
    { label: 'Less walking', text: 'Less walking, please' },
    { label: 'More relaxed', text: 'More relaxed, please' },
    { label: 'Indoors', text: 'It rains: indoors instead' },
    { label: 'One more day', text: 'Add a day' },
  ],
  from: 'Set out',
  back: 'Back',
  list: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`),
  join: ' ',
};

export const WORDING: Record<Language, Wording> = { zh, en };
export type { Wording };
