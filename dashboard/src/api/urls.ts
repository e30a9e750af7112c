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
  labels: '/api/admin/labels',
  label: (id: number) => `/api/admin/labels/${id}`,
  team: '/api/admin/team',
  messages: (sessionId: string, page: { before?: number; after?: number; limit: number }) =>
    `${session(sessionId)}/messages${query(page)}`,
  simulator: (platform: SimPlatform, part: 'state' | 'events' | 'messages') =>
    `/api/admin/simulator/${platform}/${part}`,
};
