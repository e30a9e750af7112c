import type { AuthState } from '@frontdesk/shared/account';
import type { HttpBindings } from '@hono/node-server';
import type { RequestIdVariables } from 'hono/request-id';

/** What every route finds in its context. There is no socket when a test calls `app.request()`. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables & {
    /** Who is signed in; set below /api/admin and /api/account. */
    user?: AuthState['user'];
    /** By which of their sign-ins. */
    authSessionId?: string;
  };
}
