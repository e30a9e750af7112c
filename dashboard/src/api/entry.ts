import { authState, type SignInRequest } from '@frontdesk/shared/account';
import { accountLink, codeWanted, type LinkAcceptance, type signInCode } from '@frontdesk/shared/people';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request.ts';
import { urls } from './urls.ts';

/** The ways in, for people who are not inside yet. */

/** `{ codeWanted: true }` instead of who is signed in: a code is asked as well. */
const entered = z.union([codeWanted, authState]);

export const signIn = (body: SignInRequest) => request(entered, urls.signIn, { method: 'POST', body });

export const signInWithCode = (body: z.infer<typeof signInCode>) =>
  request(authState, urls.signInCode, { method: 'POST', body });

/** What a one-time link is for. A link that does not work will not come back to life. */
export const accountLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['account-link', token],
    queryFn: ({ signal }) => request(accountLink, urls.accountLink(token), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const acceptAccountLink = (body: LinkAcceptance) =>
  request(entered, urls.accountLink(), { method: 'POST', body });
