/** What a person could be found by, most telling first; later patterns see what the earlier ones left. */
const PATTERNS: { pattern: RegExp; mark: string; holds?: (match: string) => boolean }[] = [
  { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, mark: '[email]' },
  // Chinese identity cards, with blanks or not; the date in them must be one.
  {
    pattern: /(?<!\d)[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[ -]?\d{3}[\dXx](?!\d)/g,
    mark: '[id]',
  },
  // Mobile phones of China.
  { pattern: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, mark: '[phone]' },
  // Cards: 13 to 19 digits that pass the Luhn check.
  { pattern: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, mark: '[card]', holds: passesLuhn },
  // Area code and number, as in 010-85007938 or (0755) 8200 1234.
  { pattern: /(?<!\d)\(?0\d{2,3}\)?[ -]?[1-9]\d{2,3}[ -]?\d{4}(?!\d)/g, mark: '[phone]' },
  { pattern: /(?<![\d.])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\d)/g, mark: '[phone]' },
  { pattern: /(?<![\d.-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\d-])/g, mark: '[phone]' },
  // Passports, where the word says so.
  {
    pattern:
      /(?<=(?:passport|护照)(?:\s*(?:no\.?|number|号码?|号))?\s*(?:is|是|为)?\s*[:：#]?\s*)[A-Z]{1,2}\d{6,9}(?!\d)/giu,
    mark: '[passport]',
  },
  // Messengers, where the word says so.
  { pattern: /(?<=(?:微信号?|wechat(?:\s*id)?|QQ号?)\s*(?:is|是|为)?\s*[:：]\s*)[\w-]{5,20}/giu, mark: '[account]' },
];

/** Replaces phone numbers, e-mail addresses, identity, passport and card numbers by what they were. */
export function maskPersonalData(text: string): string {
  return PATTERNS.reduce(
    (masked, { pattern, mark, holds }) => masked.replace(pattern, (match) => (!holds || holds(match) ? mark : match)),
    text,
  );
}

function passesLuhn(text: string): boolean {
  const digits = [...text.replaceAll(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
