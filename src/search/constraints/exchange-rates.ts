/**
 * Rough worth of one unit in Chinese yuan, to compare a wish in one currency with a price in another.
 * Rounded yearly averages: good enough to say "about", and shown with their date.
 */
export const EXCHANGE_RATES_AS_OF = '2025';

const YUAN: Readonly<Record<string, number>> = {
  CNY: 1,
  USD: 7.2,
  EUR: 8.1,
  GBP: 9.5,
  CHF: 8.6,
  JPY: 0.048,
  KRW: 0.0051,
  HKD: 0.92,
  MOP: 0.89,
  TWD: 0.23,
  SGD: 5.5,
  THB: 0.22,
  INR: 0.084,
  VND: 0.00028,
  IDR: 0.00044,
  MYR: 1.68,
  PHP: 0.126,
  KHR: 0.0018,
  NPR: 0.052,
  LKR: 0.024,
  AUD: 4.65,
  NZD: 4.25,
  CAD: 5.15,
  MXN: 0.37,
  BRL: 1.28,
  ARS: 0.006,
  PEN: 2,
  CLP: 0.0076,
  COP: 0.0018,
  ZAR: 0.4,
  EGP: 0.143,
  MAD: 0.77,
  TND: 2.4,
  KES: 0.056,
  JOD: 10.2,
  ILS: 2.05,
  TRY: 0.19,
  SAR: 1.92,
  AED: 1.96,
  QAR: 1.98,
  IRR: 0.00017,
  GEL: 2.6,
  UZS: 0.00057,
  RUB: 0.085,
  UAH: 0.174,
  PLN: 1.9,
  CZK: 0.325,
  HUF: 0.02,
  RON: 1.6,
  BGN: 4.15,
  SEK: 0.73,
  NOK: 0.69,
  DKK: 1.09,
  ISK: 0.056,
};

/** The amount in another currency; undefined when a rate is missing. */
export function convert(amount: number, from: string, to: string): number | undefined {
  if (from === to) return amount;
  const source = YUAN[from];
  const target = YUAN[to];
  return source !== undefined && target !== undefined ? (amount * source) / target : undefined;
}
