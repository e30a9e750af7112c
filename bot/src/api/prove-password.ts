import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Accounts } from './accounts.ts';
import { signedIn } from './admin/signed-in.ts';
import { clientAddress } from './client-address.ts';
import { countGuesses } from './guesses.ts';
import type { HttpEnv } from './http-env.ts';

export type ProvePassword = (c: Context<HttpEnv>, password: string) => Promise<void>;

/** Asks whoever is signed in for their password once more: a browser left open is not its owner. Throws 403 and 429. */
export function passwordProver(accounts: Pick<Accounts, 'knowsPassword'>): ProvePassword {
  const guesses = countGuesses();
  return async (c, password) => {
    const keys = [clientAddress(c), signedIn(c).id];
    await guesses.refuseTooMany(...keys);
    if (await accounts.knowsPassword(signedIn(c).id, password)) return;
    await guesses.wasWrong(...keys);
    throw new HTTPException(403, { message: 'This is not your password.' });
  };
}
