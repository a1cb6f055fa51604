import { z } from 'zod';
import { itemKindSchema, mediaSchema, type ItemKind } from '../protocol/blocks.js';
import { localizedTextSchema, type LocalizedText } from '../protocol/text.js';

/** Reasons of our own rules are given in both languages; zod carries the Chinese one in `params`. */
const because = (en: string, zh: string) => ({ message: en, params: { zh } });

/** Without control characters (PostgreSQL refuses NUL) and half characters, which no encoding can hold. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !/(?![\t\n\r])\p{Cc}/u.test(value), because('contains control characters', '含有控制字符'))
    .refine((value) => !/\p{Cs}/u.test(value), because('contains half of a character', '含有不完整的字符'));

const shortText = text(500).min(1);

/** A plain string, or a string per language. Plain strings are given the language they are written in. */
const localizable = (max: number) =>
  z.union([
    text(max).min(1),
    z
      .strictObject({ zh: text(max), en: text(max) })
      .partial()
      .refine((value) => Boolean(value.zh || value.en), because('needs a text in zh or en', '需要 zh 或 en 的文字')),
  ]);

const range = z
  .strictObject({ min: z.number().nonnegative(), max: z.number().nonnegative() })
  .refine((value) => value.min <= value.max, because('min must not be above max', 'min 不能大于 max'));

/** One record of an import file. Unknown fields are an error: what is not standard belongs in `attributes`. */
export const itemRecordSchema = z
  .strictObject({
    id: text(200).min(1),
    kind: itemKindSchema,
    name: localizable(300),
    description: localizable(20_000).optional(),
    aliases: z.array(shortText).max(100).optional(),
    categories: z.array(shortText).max(50).optional(),
    tags: z.array(shortText).max(200).optional(),
    city: localizable(200).optional(),
    district: localizable(200).optional(),
    address: localizable(500).optional(),
    country: localizable(200).optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    price: z
      .strictObject({
        amount: z.number().nonnegative(),
        currency: z
          .string()
          .refine(
            (value) => /^[A-Z]{3}$/.test(value),
            because('must be an ISO 4217 code such as CNY', '应为 ISO 4217 货币代码，例如 CNY'),
          ),
        /** When the price was true: a year or a date. */
        asOf: text(20).optional(),
      })
      .optional(),
    rating: z.number().min(0).max(5).optional(),
    ratingCount: z.number().int().nonnegative().optional(),
    visitMinutes: range.optional(),
    openingHours: text(1000).min(1).optional(),
    phone: text(200).optional(),
    website: text(2000)
      .refine(
        (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
        because('must be a web address that begins with https:// or http://', '应为以 https:// 或 http:// 开头的网址'),
      )
      .optional(),
    transit: localizable(500).optional(),
    nearby: z
      .strictObject({ attraction: z.array(shortText), restaurant: z.array(shortText), hotel: z.array(shortText) })
      .partial()
      .optional(),
    accessibility: z.array(shortText).max(50).optional(),
    audience: z.array(shortText).max(50).optional(),
    creators: z.array(localizable(300)).max(100).optional(),
    year: z.number().int().min(-100_000).max(3000).optional(),
    yearEnd: z.number().int().min(-100_000).max(3000).optional(),
    medium: localizable(500).optional(),
    durationMinutes: z.number().positive().max(100_000).optional(),
    languages: z.array(text(35).min(2)).max(50).optional(),
    media: z.array(mediaSchema.strict()).max(50).optional(),
    attributes: z.record(z.string(), z.unknown()).optional(),
    source: text(2000).optional(),
  })
  .refine((item) => (item.latitude === undefined) === (item.longitude === undefined), {
    ...because('latitude and longitude belong together: one of them is missing', '经纬度须成对出现，现缺其一'),
    path: ['latitude'],
  })
  .refine((item) => item.year === undefined || item.yearEnd === undefined || item.year <= item.yearEnd, {
    ...because('must not be before year', '不能早于 year'),
    path: ['yearEnd'],
  });
/** As it stands in a file, before normalisation. */
export type ItemRecord = z.infer<typeof itemRecordSchema>;

export interface Price {
  amount: number;
  currency: string;
  asOf?: string;
}

export interface MinuteRange {
  min: number;
  max: number;
}

/** An item of the catalogue as the rest of Docent sees it: texts by language, absent where unknown. */
export interface Item {
  id: string;
  kind: ItemKind;
  name: LocalizedText;
  description?: LocalizedText;
  aliases: string[];
  categories: string[];
  tags: string[];
  city?: LocalizedText;
  district?: LocalizedText;
  address?: LocalizedText;
  country?: LocalizedText;
  latitude?: number;
  longitude?: number;
  price?: Price;
  /** The operator's own figure, else the mean of this catalogue's reviews (`ratingSource` tells). */
  rating?: number;
  ratingCount?: number;
  ratingSource?: 'catalogue' | 'reviews';
  visitMinutes?: MinuteRange;
  openingHours?: string;
  phone?: string;
  website?: string;
  transit?: LocalizedText;
  nearby?: { attraction?: string[]; restaurant?: string[]; hotel?: string[] };
  accessibility: string[];
  audience: string[];
  creators: LocalizedText[];
  year?: number;
  yearEnd?: number;
  medium?: LocalizedText;
  durationMinutes?: number;
  languages: string[];
  media: { type: string; url: string; alt?: LocalizedText; credit?: string; licence?: string }[];
  attributes: Record<string, unknown>;
  source?: string;
}

export { localizedTextSchema };
