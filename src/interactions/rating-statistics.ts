import type { BilingualText } from '../config/errors.js';
import type { Rating } from './read-ratings.js';

const DAY = 86_400_000;
/** Times before are what stands for "unknown" in many files: 0, -1. */
const EARLIEST = Date.UTC(1990, 0);
/** A visitor with so many rows, and more than half of the file, is worth a word. */
const HEAVY_ROWS = 1000;

/** What is odd about a file of ratings as a whole: each row may be right, and yet nothing can be learned from it. */
export class RatingStatistics {
  private rows = 0;
  private ratings = 0;
  private min = Infinity;
  private max = -Infinity;
  private future = 0;
  private tooOld = 0;
  private readonly rowsOf = new Map<string, number>();

  constructor(private readonly now: number) {}

  /** ISO time; undefined where there is none, or none that can be true. */
  believe(time: number | undefined): string | undefined {
    if (time === undefined) return undefined;
    if (time > this.now + DAY) this.future++;
    else if (time < EARLIEST) this.tooOld++;
    else return new Date(time).toISOString();
    return undefined;
  }

  add({ visitorId, type, value }: Rating): void {
    this.rows++;
    this.rowsOf.set(visitorId, (this.rowsOf.get(visitorId) ?? 0) + 1);
    if (type !== 'rating') return;
    this.ratings++;
    this.min = Math.min(this.min, value!);
    this.max = Math.max(this.max, value!);
  }

  notes(): BilingualText[] {
    const notes: BilingualText[] = [];
    if (this.future > 0)
      notes.push({
        zh: `${this.future} 条记录的时间在未来，按没有时间处理。`,
        en: `${this.future} records have a time in the future; they are taken as being without a time.`,
      });
    if (this.tooOld > 0)
      notes.push({
        zh: `${this.tooOld} 条记录的时间早于 1990 年（常用来表示“未知”），按没有时间处理。`,
        en: `${this.tooOld} records have a time before 1990, which often stands for "unknown"; they are taken as being without a time.`,
      });
    if (this.rows < 2) return notes;
    if (this.ratings > 1 && this.min === this.max)
      notes.push({
        zh: `所有评分都是 ${this.min}：无法从中看出喜好程度，每条只表示“选择过”。`,
        en: `All ratings are ${this.min}: they cannot tell better from worse, each only tells that the item was chosen.`,
      });
    const [heaviest, most] = [...this.rowsOf].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
    if (this.rowsOf.size === 1)
      notes.push({
        zh: '只有一位访客：无法从中学到访客之间的相似之处。',
        en: 'There is only one visitor: nothing can be learned about what visitors have in common.',
      });
    else if (most >= HEAVY_ROWS && most > this.rows / 2)
      notes.push({
        zh: `访客“${heaviest}”一人就有 ${most} 条记录（共 ${this.rows} 条），可能是机器人或测试账号。`,
        en: `Visitor "${heaviest}" alone has ${most} of the ${this.rows} records: perhaps a machine or a test account.`,
      });
    return notes;
  }
}
