import type { MessageFilter, SessionFilter } from '@frontdesk/shared/inbox';

/** Every URL of the server this dashboard calls. A session id of the web channel may hold any character. */
const session = (sessionId: string) => `/api/admin/sessions/${encodeURIComponent(sessionId)}`;

/** `?a=b`, without what is empty. */
export const query = (values: Record<string, string | number | null | undefined>) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : '';
};

export type ExportFormat = 'csv' | 'json';

export type SimPlatform = 'telegram' | 'slack';

export const urls = {
  authState: '/api/auth/state',
  setup: '/api/auth/setup',
  signIn: '/api/auth/sign-in',
  signOut: '/api/auth/sign-out',
  status: '/api/admin/status',
  events: (since: string | null) => `/api/admin/events${query({ since })}`,
  sessions: (page: { cursor?: string | null; limit: number }) => `/api/admin/sessions${query(page)}`,
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
  messages: (sessionId: string, page: { before?: number; after?: number; limit: number }) =>
    `${session(sessionId)}/messages${query(page)}`,
  simulator: (platform: SimPlatform, part: 'state' | 'events' | 'messages') =>
    `/api/admin/simulator/${platform}/${part}`,
};
