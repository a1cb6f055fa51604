import { z } from 'zod';
import { languageSchema } from '../text.js';
import { roleSchema } from './common.js';

/** `GET /accounts` (paged), `GET /accounts/:id` */
export const accountSchema = z.object({
  id: z.string(),
  username: z.string(),
  role: roleSchema,
  locale: languageSchema,
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
  revision: z.number(),
});
export type Account = z.infer<typeof accountSchema>;

/** `POST /accounts` -> `newAccountSchema` */
export const createAccountSchema = z.strictObject({
  username: z
    .string()
    .trim()
    .min(2)
    .max(80)
    .regex(/^[\p{L}\p{N}._@-]+$/u),
  role: roleSchema,
  locale: languageSchema.default('zh'),
});
export type CreateAccount = z.infer<typeof createAccountSchema>;

/** The password is shown this once, and must be changed at the first sign-in. */
export const newAccountSchema = z.object({ account: accountSchema, oneTimePassword: z.string() });
export type NewAccount = z.infer<typeof newAccountSchema>;

/** `PUT /accounts/:id` -> account. `POST /accounts/:id/password` -> `newAccountSchema`; both end its sessions. */
export const updateAccountSchema = z.strictObject({
  revision: z.number().int(),
  role: roleSchema,
  disabled: z.boolean(),
});
export type UpdateAccount = z.infer<typeof updateAccountSchema>;
