import type { AuthState } from '@frontdesk/shared/account';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { Database } from '../store/database.ts';
import { readMember } from '../store/members.ts';
import { createFirstOwner, hasUsers } from '../store/owners.ts';

export type Accounts = ReturnType<typeof createAccounts>;

/** Who may sign in to the dashboard. better-auth is called from here only and serves no route of its own. */
export function createAccounts(options: {
  db: Database;
  secretKey: string;
  /** Cookies are `Secure` when this is https. */
  publicUrl: string | undefined;
}) {
  const auth = betterAuth({
    appName: 'Frontdesk',
    baseURL: options.publicUrl ?? 'http://localhost',
    secret: options.secretKey,
    database: prismaAdapter(options.db, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'member' } } },
    session: { modelName: 'authSession', expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    advanced: {
      cookiePrefix: 'frontdesk',
      useSecureCookies: options.publicUrl?.startsWith('https:') ?? false,
    },
  });

  return {
    needsSetup: async () => !(await hasUsers(options.db)),

    /** Who a request comes from; null: nobody is signed in. */
    async whoIs(headers: Headers): Promise<AuthState['user']> {
      const session = await auth.api.getSession({ headers });
      return session && readMember(options.db, session.user.id);
    },

    /** Null when the address or the password is wrong; else the headers that set the cookie. */
    async signIn(email: string, password: string, headers: Headers): Promise<Headers | null> {
      const response = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
      if (response.ok) return response.headers;
      if (response.status === 401) return null;
      throw new Error(`signing in failed with ${response.status}`);
    },

    /** The headers that clear the cookie; the session is gone at once. */
    async signOut(headers: Headers): Promise<Headers> {
      return (await auth.api.signOut({ headers, asResponse: true })).headers;
    },

    /** False when somebody owns this desk already. Of many attempts at once one wins. */
    async createOwner(owner: { name: string; email: string; password: string }): Promise<boolean> {
      const { password } = await auth.$context;
      const passwordHash = await password.hash(owner.password);
      return createFirstOwner(options.db, {
        name: owner.name,
        email: owner.email.toLowerCase(),
        passwordHash,
      });
    },
  };
}
