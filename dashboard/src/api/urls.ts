import type { AuditFilter } from '@frontdesk/shared/audit';
import type { MessageFilter, SessionFilter } from '@frontdesk/shared/inbox';
import { toPathPart } from '@frontdesk/shared/session-path';

/** Every URL of the server this dashboard calls. A session id of the web channel may hold any character. */
const session = (sessionId: string) => `/api/admin/sessions/${encodeURIComponent(toPathPart(sessionId))}`;

/** `?a=b`, without what is empty. */
const query = (values: Record<string, string | number | null | undefined>) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : '';
};

export type ExportFormat = 'csv' | 'json';
export type UserDeed = 'disable' | 'enable' | 'end-sessions' | 'reset-two-factor';

/** A page of a transcript: before or after a seq, around a message's id, or the newest. */
export interface MessagePlace {
  before?: number;
  after?: number;
  around?: number;
  limit: number;
}

export type SimPlatform = 'telegram' | 'slack';

export const urls = {
  authState: '/api/auth/state',
  setup: '/api/auth/setup',
  signIn: '/api/auth/sign-in',
  signInCode: '/api/auth/sign-in/code',
  signOut: '/api/auth/sign-out',
  /** What a one-time link is for; without the token, where it is accepted. */
  accountLink: (token?: string) => `/api/auth/link${query({ token })}`,
  account: '/api/account',
  password: '/api/account/password',
  twoFactor: (part?: 'confirm' | 'off' | 'recovery-codes') =>
    part ? `/api/account/two-factor/${part}` : '/api/account/two-factor',
  ownSessions: '/api/account/sessions',
  ownSession: (id: string) => `/api/account/sessions/${encodeURIComponent(id)}`,
  status: '/api/admin/status',
  events: (since: string | null) => `/api/admin/events${query({ since })}`,
  sessions: (filter: SessionFilter & { cursor?: string | null; limit: number }) =>
    `/api/admin/sessions${query(filter)}`,
  sessionCounts: '/api/admin/sessions/counts',
  bulk: '/api/admin/sessions/bulk',
  read: (sessionId: string) => `${session(sessionId)}/read`,
  views: '/api/admin/views',
  view: (id: number) => `/api/admin/views/${id}`,
  session,
  details: (sessionId: string) => `${session(sessionId)}/details`,
  detail: (sessionId: string, key: string) => `${session(sessionId)}/details/${key}`,
  /** Downloads everything known of the session's contact. */
  dossier: (sessionId: string) => `${session(sessionId)}/dossier`,
  erase: (sessionId: string) => `${session(sessionId)}/erase`,
  sessionsOfContact: (sessionId: string, limit: number) =>
    `/api/admin/sessions${query({ contactOf: sessionId, status: 'all', limit })}`,
  sessionsOfLabel: (label: number, limit: number) =>
    `/api/admin/sessions${query({ label, status: 'all', limit })}`,
  foundMessages: (asked: MessageFilter & { cursor: string | null; limit: number }) =>
    `/api/admin/messages${query(asked)}`,
  /** Both download everything the filter finds. */
  exportMessages: (filter: MessageFilter, format: ExportFormat) =>
    `/api/admin/export/messages${query({ ...filter, format })}`,
  exportSessions: (filter: SessionFilter, format: ExportFormat) =>
    `/api/admin/export/sessions${query({ ...filter, format })}`,
  detailFields: '/api/admin/detail-fields',
  detailField: (key: string) => `/api/admin/detail-fields/${key}`,
  labels: '/api/admin/labels',
  label: (id: number) => `/api/admin/labels/${id}`,
  team: '/api/admin/team',
  users: (filter: { q?: string; status?: string; group?: string }) => `/api/admin/users${query(filter)}`,
  user: (userId: string) => `/api/admin/users/${encodeURIComponent(userId)}`,
  userDeed: (userId: string, deed: UserDeed | 'reset-password') =>
    `/api/admin/users/${encodeURIComponent(userId)}/${deed}`,
  invites: '/api/admin/invites',
  invite: (id: number) => `/api/admin/invites/${id}`,
  groups: '/api/admin/groups',
  group: (id: number) => `/api/admin/groups/${id}`,
  audit: (asked: AuditFilter & { cursor: string | null; limit: number }) => `/api/admin/audit${query(asked)}`,
  messages: (sessionId: string, page: MessagePlace) => `${session(sessionId)}/messages${query({ ...page })}`,
  speak: (sessionId: string) => `${session(sessionId)}/messages`,
  deed: (sessionId: string, deed: 'take-over' | 'hand-back' | 'stop' | 'resolve') =>
    `${session(sessionId)}/${deed}`,
  preview: (sessionId: string) => `${session(sessionId)}/preview`,
  presence: (sessionId: string) => `${session(sessionId)}/presence`,
  delivery: (messageId: number) => `/api/admin/messages/${messageId}/delivery`,
  attachment: (messageId: number, index: number) => `/api/admin/messages/${messageId}/attachments/${index}`,
  simulator: (platform: SimPlatform, part: 'state' | 'events' | 'messages') =>
    `/api/admin/simulator/${platform}/${part}`,
};
