import { z } from 'zod';
import { allPermissions } from './permissions.ts';

/** Sign-in and the first owner. */

export const permission = z.enum(allPermissions);
export const role = z.enum(['owner', 'member']);
export type Role = z.infer<typeof role>;

/** GET /api/auth/state */
export const authState = z
  .object({
    /** True until the first owner exists. */
    needsSetup: z.boolean(),
    user: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        role,
        /** An owner's: all there are; a member's: those of all their groups. */
        permissions: z.array(permission),
        /** Signing in asks for a code as well. */
        twoFactor: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'AuthState' });
export type AuthState = z.infer<typeof authState>;

export const password = z
  .string()
  .min(10, 'Use at least 10 characters.')
  .max(128, 'Use at most 128 characters.');
export const email = z.email('Write an e-mail address such as ann@example.com.').max(254);

/** POST /api/auth/setup: creates the owner; 201, or 403 for a wrong token, 409 once an owner exists. */
export const setupRequest = z
  .object({
    token: z.string(),
    name: z.string().trim().min(1, 'Write your name.').max(100),
    email,
    password,
  })
  .meta({ id: 'SetupRequest' });
export type SetupRequest = z.infer<typeof setupRequest>;

/** POST /api/auth/sign-in: 200 with AuthState, or 401. POST /api/auth/sign-out: 204. */
export const signInRequest = z
  .object({ email, password: z.string().min(1, 'Write your password.') })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof signInRequest>;

/** GET /api/admin/status: what the dashboard's frame shows. */
export const systemStatus = z
  .object({
    version: z.string(),
    simulated: z.boolean(),
    model: z.string(),
    channels: z.array(
      z.object({
        name: z.enum(['telegram', 'slack', 'web']),
        state: z.enum(['starting', 'ready', 'failing', 'off']),
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SystemStatus' });
export type SystemStatus = z.infer<typeof systemStatus>;
