import { authState, type SetupRequest, systemStatus } from '@frontdesk/shared/account';
import { messagePage, sessionPage, sessionSummary } from '@frontdesk/shared/chat';
import type { SessionFilter } from '@frontdesk/shared/inbox';
import { type SimSay, simMessage, simState } from '@frontdesk/shared/simulator';
import { command, request } from './request.ts';
import { type MessagePlace, type SimPlatform, urls } from './urls.ts';

/** One function for each thing the server can be asked; all throw ApiError. */

export const getAuthState = (signal?: AbortSignal) => request(authState, urls.authState, { signal });

export const setUp = (body: SetupRequest) => request(authState, urls.setup, { method: 'POST', body });

export const signOut = () => command(urls.signOut, { method: 'POST' });

export const getStatus = (signal?: AbortSignal) => request(systemStatus, urls.status, { signal });

export const getSessions = (
  filter: SessionFilter,
  page: { cursor?: string | null; limit: number },
  signal?: AbortSignal,
) => request(sessionPage, urls.sessions({ ...filter, ...page }), { signal });

export const getSession = (sessionId: string, signal?: AbortSignal) =>
  request(sessionSummary, urls.session(sessionId), { signal });

export const getMessages = (sessionId: string, page: MessagePlace, signal?: AbortSignal) =>
  request(messagePage, urls.messages(sessionId, page), { signal });

export const getSimState = (platform: SimPlatform, signal?: AbortSignal) =>
  request(simState, urls.simulator(platform, 'state'), { signal });

export const saySimulated = (platform: SimPlatform, body: SimSay) =>
  request(simMessage, urls.simulator(platform, 'messages'), { method: 'POST', body });
