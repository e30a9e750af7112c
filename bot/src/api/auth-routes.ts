import { authState, setupRequest, signInRequest } from '@frontdesk/shared/account';
import { accountLink, codeWanted, linkAcceptance, signInCode } from '@frontdesk/shared/people';
import { createRoute, z } from '@hono/zod-openapi';

/** What can be asked below /api/auth. */

const json = <T>(schema: T) => ({ content: { 'application/json': { schema } }, required: true });
const state = { ...json(authState), description: 'Who is signed in' };
const stateOrCode = {
  ...json(z.union([authState, codeWanted])),
  description: 'Who is signed in, or that a code is asked',
};

export const authRoutes = {
  state: createRoute({ method: 'get', path: '/state', responses: { 200: state } }),
  setup: createRoute({
    method: 'post',
    path: '/setup',
    request: { body: json(setupRequest) },
    responses: { 201: state },
  }),
  signIn: createRoute({
    method: 'post',
    path: '/sign-in',
    request: { body: json(signInRequest) },
    responses: { 200: stateOrCode },
  }),
  code: createRoute({
    method: 'post',
    path: '/sign-in/code',
    request: { body: json(signInCode) },
    responses: { 200: state },
  }),
  signOut: createRoute({
    method: 'post',
    path: '/sign-out',
    responses: { 204: { description: 'Signed out' } },
  }),
  readLink: createRoute({
    method: 'get',
    path: '/link',
    request: { query: z.object({ token: z.string().max(200) }) },
    responses: { 200: { ...json(accountLink), description: 'What the link is for' } },
  }),
  acceptLink: createRoute({
    method: 'post',
    path: '/link',
    request: { body: json(linkAcceptance) },
    responses: { 200: stateOrCode },
  }),
};
