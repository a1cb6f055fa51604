/** Addresses and offers: what a visitor who tells of a visit does not write. */
const SIGNS: readonly RegExp[] = [
  /https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|cn|net|org|shop|top|xyz)\b/iu,
  /(?:加|➕|\+)\s*(?:我)?(?:微信|微|v信|vx|wx|qq|扣扣)|(?:微信|vx|wx|qq)(?:号|群)?\s*[:：]?\s*[a-z0-9_-]{5,}/iu,
  /\b(?:whatsapp|telegram)\b.{0,20}\d{5}/iu,
  /(?<!\d)1[3-9]\d{9}(?!\d)/u,
  /优惠码|折扣码|代购|代抢|抢票软件|刷单|兼职日结|私信我|包过|\b(?:promo|discount|coupon) code\b|\buse (?:my )?code\b|\bDM me\b|\bearn \$?\d+/iu,
];
/** A text that is one thing over and over. */
const FEWEST_DISTINCT = 0.12;
const LONG = 40;

/** Advertising, or a text that says nothing: with one clear sign. */
export function isSpam(text: string): boolean {
  if (SIGNS.some((sign) => sign.test(text))) return true;
  const letters = text.slice(0, 500).replace(/[^\p{L}\p{N}]+/gu, '');
  if (letters.length < LONG) return false;
  const pairs = new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
  return pairs.size / letters.length < FEWEST_DISTINCT;
}
