import {
  ownAccount,
  type ownAccountChange,
  type PasswordChange,
  type passwordProof,
  recoveryCodes,
  twoFactorStart,
} from '@frontdesk/shared/people';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { command, request } from './request.ts';
import { urls } from './urls.ts';

type PasswordProof = z.infer<typeof passwordProof>;

/** One's own account, with the browsers that are signed in. */
export const ownAccountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => request(ownAccount, urls.account, { signal }),
});

export const changeOwnAccount = (body: z.infer<typeof ownAccountChange>) =>
  request(ownAccount, urls.account, { method: 'PATCH', body });

export const changePassword = (body: PasswordChange) => command(urls.password, { method: 'POST', body });

export const startTwoFactor = (body: PasswordProof) =>
  request(twoFactorStart, urls.twoFactor(), { method: 'POST', body });

export const confirmTwoFactor = (code: string) =>
  command(urls.twoFactor('confirm'), { method: 'POST', body: { code } });

export const turnTwoFactorOff = (body: PasswordProof) =>
  command(urls.twoFactor('off'), { method: 'POST', body });

export const newRecoveryCodes = (body: PasswordProof) =>
  request(recoveryCodes, urls.twoFactor('recovery-codes'), { method: 'POST', body });

export const endOwnSession = (id: string) => command(urls.ownSession(id), { method: 'DELETE' });

/** All but the one that asks. */
export const endOtherSessions = () => command(urls.ownSessions, { method: 'DELETE' });
