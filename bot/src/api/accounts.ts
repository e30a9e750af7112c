import type { AuthState } from '@frontdesk/shared/account';
import type { SignInCode, TwoFactorStart } from '@frontdesk/shared/people';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '../store/database.ts';
import { readMember } from '../store/members.ts';
import { createFirstOwner, hasOwner } from '../store/owners.ts';
import { passwordHashOf } from '../store/passwords.ts';
import { admit, noteSeen } from '../store/signed-in.ts';
import { addressHeader } from './asking.ts';
import { outcomeOf, type SignIn } from './sign-in-outcome.ts';

export type Accounts = ReturnType<typeof createAccounts>;

const seenEveryMs = 60_000;
/** A code of an authenticator app is taken for this long: its own half minute, and one before and after. */
const codeLivesMs = 90_000;

/** Who may sign in to the dashboard. better-auth is called from here only and serves no route of its own. */
export function createAccounts(options: {
  db: Database;
  secretKey: string;
  /** Cookies are `Secure` when this is https. */
  publicUrl: string | undefined;
}) {
  const { db } = options;
  const auth = betterAuth({
    appName: 'Frontdesk',
    baseURL: options.publicUrl ?? 'http://localhost',
    secret: options.secretKey,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'member' } } },
    session: { modelName: 'authSession', expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    plugins: [twoFactor({ issuer: 'Frontdesk' })],
    databaseHooks: {
      session: {
        create: {
          // However somebody signs in: a disabled account gets no session.
          before: async (session, context) =>
            (await admit(db, session.userId)) && {
              data: { ipAddress: context?.headers?.get(addressHeader) ?? '' },
            },
        },
      },
    },
    advanced: {
      cookiePrefix: 'frontdesk',
      useSecureCookies: options.publicUrl?.startsWith('https:') ?? false,
    },
  });

  const passwords = async () => (await auth.$context).password;

  /** Who a request comes from, and by which session; null: nobody is signed in. */
  async function whoAsks(headers: Headers) {
    const found = await auth.api.getSession({ headers });
    const user = found && (await readMember(db, found.user.id));
    if (!user) return null;
    const { session } = found;
    if (Date.now() - session.updatedAt.getTime() > seenEveryMs) {
      await noteSeen(db, { sessionId: session.id, userId: user.id });
    }
    return { user, sessionId: session.id };
  }

  return {
    needsSetup: async () => !(await hasOwner(db)),
    whoAsks,
    whoIs: async (headers: Headers): Promise<AuthState['user']> => (await whoAsks(headers))?.user ?? null,

    hashPassword: async (password: string) => (await passwords()).hash(password),

    async knowsPassword(userId: string, password: string): Promise<boolean> {
      const hash = await passwordHashOf(db, userId);
      return hash !== null && (await passwords()).verify({ hash, password });
    },

    async signIn(email: string, password: string, headers: Headers): Promise<SignIn> {
      return outcomeOf(await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true }));
    },

    /**
     * The second step, for whoever has the cookie of the first. Of an account's codes five can be tried a sign-in, and ten
     * in a row; then better-auth locks its second step for a quarter of an hour.
     */
    async finishSignIn({ code, kind }: SignInCode, headers: Headers): Promise<SignIn> {
      const asked = { body: { code }, headers: withoutSession(headers), asResponse: true } as const;
      const outcome = await outcomeOf(
        kind === 'app' ? await auth.api.verifyTOTP(asked) : await auth.api.verifyBackupCode(asked),
      );
      if (outcome.kind !== 'signed_in' || kind === 'recovery') return outcome;
      const { internalAdapter } = await auth.$context;
      const fresh = await internalAdapter.reserveVerificationValue({
        identifier: `used-code:${outcome.userId}:${code}`,
        value: 'used',
        expiresAt: new Date(Date.now() + codeLivesMs),
      });
      if (fresh) return outcome;
      await internalAdapter.deleteSession(outcome.token);
      return { kind: 'used' };
    },

    /** The headers that clear the cookie; the session is gone at once. */
    async signOut(headers: Headers): Promise<Headers> {
      return (await auth.api.signOut({ headers, asResponse: true })).headers;
    },

    /** Counts once `confirmTwoFactor` has seen a code of it. Null: it is on already. The password is checked by the caller. */
    async startTwoFactor(password: string, headers: Headers): Promise<TwoFactorStart | null> {
      const response = await auth.api.enableTwoFactor({
        body: { password, method: 'totp' },
        headers,
        asResponse: true,
      });
      if (!response.ok) return null;
      const { totpURI, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] };
      return { uri: totpURI, recoveryCodes: backupCodes };
    },

    /** Null: a wrong code, or nothing was started. The session gets another cookie. */
    async confirmTwoFactor(code: string, headers: Headers): Promise<Headers | null> {
      const response = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true });
      return response.ok ? response.headers : null;
    },

    /** The session gets another cookie. */
    async stopTwoFactor(password: string, headers: Headers): Promise<Headers | null> {
      const response = await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true });
      return response.ok ? response.headers : null;
    },

    /** Those before are worth nothing any more. Null: it is off. */
    async newRecoveryCodes(
      password: string,
      headers: Headers,
    ): Promise<Pick<TwoFactorStart, 'recoveryCodes'> | null> {
      const response = await auth.api.generateBackupCodes({ body: { password }, headers, asResponse: true });
      if (!response.ok) return null;
      const { backupCodes } = (await response.json()) as { backupCodes: string[] };
      return { recoveryCodes: backupCodes };
    },

    /** False when somebody owns this desk already. Of many attempts at once one wins. */
    async createOwner(
      owner: { name: string; email: string; password: string },
      from: { address?: string; requestId?: string } = {},
    ): Promise<boolean> {
      const { password, ...rest } = owner;
      const passwordHash = await (await passwords()).hash(password);
      return createFirstOwner(db, { ...rest, email: rest.email.toLowerCase(), passwordHash }, from);
    },
  };
}

/** With a session's cookie better-auth would check the code of whoever is signed in, as often as one likes. */
function withoutSession(headers: Headers): Headers {
  const rest = new Headers(headers);
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
  rest.set('cookie', cookies.filter((cookie) => !cookie.includes('session_token=')).join('; '));
  return rest;
}
