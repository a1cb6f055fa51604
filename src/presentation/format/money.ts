import type { Price } from '../../catalogue/item.js';
import type { NumberRange } from '../../language/constraints.js';
import type { Language } from '../../protocol/text.js';
import { say } from './words.js';

/** The yen shares its sign with the yuan, which is at home here. */
const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', JPY: 'JP¥' };

export function formatAmount(amount: number, currency: string | undefined, language: Language): string {
  if (!currency) return say(language, `${amount}元`, String(amount));
  const digits = Number.isInteger(amount) ? 0 : 2;
  const sign = SIGNS[currency];
  return (sign ?? '') + formatOf(say(language, 'zh-CN', 'en'), digits, sign ? undefined : currency).format(amount);
}

/** To make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, digits: number, currency: string | undefined): Intl.NumberFormat {
  const key = `${locale} ${digits} ${currency ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(locale, { ...fixed, ...(currency && { style: 'currency', currency }) });
    formats.set(key, format);
  }
  return format;
}

/** "Free", "€22", "¥60 (2025)". */
export function formatPrice(price: Price, language: Language): string {
  if (price.amount === 0) return say(language, '免费', 'Free');
  const amount = formatAmount(price.amount, price.currency, language);
  if (!price.asOf) return amount;
  return say(
    language,
    `${amount}（${price.asOf}${/^\d{4}$/.test(price.asOf) ? '年' : ''}）`,
    `${amount} (${price.asOf})`,
  );
}

/** "free", "up to ¥50", "¥20 to ¥50". */
export function describePrice(wish: NumberRange & { currency?: string }, language: Language): string {
  const { min, max, currency } = wish;
  const amount = (value: number) => formatAmount(value, currency, language);
  if (max === 0) return say(language, '免费', 'free');
  if (min !== undefined && max !== undefined)
    return min === max
      ? say(language, `${amount(max)}左右`, `about ${amount(max)}`)
      : say(language, `${amount(min)}到${amount(max)}`, `${amount(min)} to ${amount(max)}`);
  if (max !== undefined) return say(language, `${amount(max)}以内`, `up to ${amount(max)}`);
  return say(language, `${amount(min ?? 0)}以上`, `${amount(min ?? 0)} or more`);
}
