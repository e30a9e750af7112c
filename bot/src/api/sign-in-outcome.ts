/** What became of a step of signing in; the headers set the cookies, `token` is the new session's. */
export type SignIn =
  | { kind: 'signed_in'; userId: string; token: string; cookies: Headers }
  | { kind: 'code_wanted'; cookies: Headers }
  | { kind: Refused };
/** `over`: nothing waits for this code (any more); `locked`: too many wrong codes; `used`: the code of a sign-in before. */
type Refused = 'wrong' | 'disabled' | 'over' | 'locked' | 'used';

/** better-auth says in codes why it let nobody in. */
const refusals: Record<string, Refused> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong',
  PASSWORD_TOO_LONG: 'wrong',
  INVALID_CODE: 'wrong',
  INVALID_BACKUP_CODE: 'wrong',
  FAILED_TO_CREATE_SESSION: 'disabled',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'over',
  INVALID_TWO_FACTOR_COOKIE: 'over',
  TOTP_NOT_ENABLED: 'over',
  BACKUP_CODES_NOT_ENABLED: 'over',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked',
};

type Told = {
  code?: string;
  token?: string;
  user?: { id: string };
  twoFactorRedirect?: boolean;
};

/** Reads better-auth's answer; what it cannot tell is thrown. */
export async function outcomeOf(response: Response): Promise<SignIn> {
  const told = (await response.json()) as Told;
  const cookies = response.headers;
  if (response.ok && told.twoFactorRedirect) return { kind: 'code_wanted', cookies };
  if (response.ok && told.user && told.token) {
    return { kind: 'signed_in', userId: told.user.id, token: told.token, cookies };
  }
  // The same recovery code twice at once: the other request had it.
  const kind = response.status === 409 ? 'wrong' : refusals[told.code ?? ''];
  if (kind) return { kind };
  throw new Error(`signing in failed with ${response.status} ${told.code ?? ''}`);
}
