import { fromPathPart } from '@frontdesk/shared/session-path';
import { getPath } from 'hono/utils/url';

/** The path of a request as the router is to see it: a session may be called `.` or `counts` (shared/src/session-path.ts). */
export function pathOf(request: Request): string {
  const path = getPath(request);
  const [, start = '', part = '', rest = ''] = /^(\/api\/admin\/sessions\/)(~[^/]*)(.*)$/.exec(path) ?? [];
  const sessionId = fromPathPart(part);
  if (sessionId === part) return path;
  // Its first letter encoded, so that it is no other resource's name.
  return `${start}%${sessionId.charCodeAt(0).toString(16).toUpperCase()}${sessionId.slice(1)}${rest}`;
}
