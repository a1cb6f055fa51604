import { z } from 'zod';
import { languageSchema } from '../text.js';
import { roleSchema } from './common.js';

export const MIN_PASSWORD_LENGTH = 10;
export const passwordSchema = z.string().min(MIN_PASSWORD_LENGTH).max(200);
/** A changing request carries the session's token in this header. */
export const CSRF_HEADER = 'x-csrf-token';

/** `POST /session` */
export const signInSchema = z.strictObject({
  username: z.string().trim().min(1).max(80),
  password: z.string().max(200),
});
export type SignIn = z.infer<typeof signInSchema>;

/** `POST /session`, `GET /session`. With `mustChangePassword` all but `/session` answers 403 until it is changed. */
export const sessionSchema = z.object({
  account: z.object({
    id: z.string(),
    username: z.string(),
    role: roleSchema,
    locale: languageSchema,
    mustChangePassword: z.boolean(),
  }),
  csrf: z.string(),
  expiresAt: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;

/** `PUT /session/password` -> a session with a new `csrf`; all other sessions of the account end. */
export const changePasswordSchema = z.strictObject({ current: z.string().max(200), next: passwordSchema });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** `PUT /session/locale` -> session */
export const changeLocaleSchema = z.strictObject({ locale: languageSchema });
export type ChangeLocale = z.infer<typeof changeLocaleSchema>;
