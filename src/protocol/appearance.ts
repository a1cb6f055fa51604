import { z } from 'zod';
import { languageSchema } from './text.js';

const bothSchema = z.strictObject({ zh: z.string().trim().max(200), en: z.string().trim().max(200) });
const longBothSchema = z.strictObject({ zh: z.string().trim().max(1000), en: z.string().trim().max(1000) });

export const kioskThemeSchema = z.enum(['light', 'dark', 'contrast']);

export const kioskPlaceSchema = z.strictObject({
  /** In the kiosk's address: `/kiosk?place=lobby`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: bothSchema,
  /** "You are here". */
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  theme: kioskThemeSchema.default('light'),
});
export type KioskPlace = z.infer<typeof kioskPlaceSchema>;

/** How page, widget and kiosk look and begin. Empty texts stand for the ones that Docent brings along. */
export const appearanceSchema = z.strictObject({
  title: bothSchema,
  greeting: longBothSchema,
  /** `#rrggbb`; null: Docent's own. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
  /** An https address, or one that an upload answered; null: none. */
  logo: z
    .string()
    .max(2000)
    .regex(/^(https:\/\/|\/api\/appearance\/logo\/)/)
    .nullable(),
  /** What to ask, at most eight in each language; empty: taken from the plugins. */
  suggestions: z.strictObject({
    zh: z.array(z.string().trim().min(1).max(120)).max(8),
    en: z.array(z.string().trim().min(1).max(120)).max(8),
  }),
  /** Where somebody of the staff can be reached: offered to visitors who are angry or let down. */
  staffContact: bothSchema.default({ zh: '', en: '' }),
  /** Null: the visitor's browser decides. */
  defaultLanguage: languageSchema.nullable(),
  kiosk: z.strictObject({
    /** Seconds without activity until the kiosk begins anew. */
    idleSeconds: z.number().int().min(15).max(1800),
    places: z
      .array(kioskPlaceSchema)
      .max(100)
      .refine((places) => new Set(places.map(({ id }) => id)).size === places.length, {
        message: 'ids must differ',
        params: { zh: '标识不能重复' },
      }),
  }),
});
export type Appearance = z.infer<typeof appearanceSchema>;

export const DEFAULT_APPEARANCE: Appearance = {
  title: { zh: '', en: '' },
  greeting: { zh: '', en: '' },
  accent: null,
  logo: null,
  suggestions: { zh: [], en: [] },
  staffContact: { zh: '', en: '' },
  defaultLanguage: null,
  kiosk: { idleSeconds: 60, places: [] },
};

/** Where staff's choice lies among the settings, with its revision. */
export const APPEARANCE_SETTING = { scope: 'appearance', key: 'current' } as const;

/** `GET /api/appearance`: public; `revision` counts the changes, and stands in the ETag. */
export const publicAppearanceSchema = appearanceSchema.extend({
  revision: z.number(),
  hasStaffPin: z.boolean(),
  /** Where visitors' phones find this server: its public address, and its own in the network; null where not known. */
  phones: z.object({ url: z.string().nullable(), networkHost: z.string().nullable() }),
});
export type PublicAppearance = z.infer<typeof publicAppearanceSchema>;

/** `POST /api/kiosk/pin` -> `{ ok: true }`, or 403 */
export const staffPinSchema = z.strictObject({ pin: z.string().max(12) });
