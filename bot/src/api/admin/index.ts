import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Channel, ChannelName } from '../../core/ports.ts';
import type { Takeover } from '../../core/takeover.ts';
import type { Accounts } from '../accounts.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { type AttachmentsDeps, attachmentsApi } from './attachments.ts';
import { detailFieldsApi } from './detail-fields.ts';
import { type EventsDeps, eventsApi } from './events.ts';
import { type SessionDetailsDeps, sessionDetailsApi } from './session-details.ts';
import { sessionsApi } from './sessions.ts';
import { type SimulatorUrls, simulatorApi } from './simulator.ts';
import { type StatusDeps, statusApi } from './status.ts';
import { takeoverApi } from './takeover.ts';

export interface AdminDeps extends StatusDeps, EventsDeps, SessionDetailsDeps, AttachmentsDeps {
  accounts: Accounts;
  channels: ReadonlyMap<ChannelName, Channel>;
  takeover: Takeover;
  /** Where the simulators listen; absent while none runs. */
  simulators?: SimulatorUrls;
}

/** Everything below /api/admin: for people who are signed in, all of it. */
export function adminApi(deps: AdminDeps) {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  app.use(async (c, next) => {
    const user = await deps.accounts.whoIs(c.req.raw.headers);
    if (user === null) throw new HTTPException(401, { message: 'Sign in first.' });
    c.set('user', user);
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.use('/sessions/*', allow('sessions.read'));
  app.use('/messages/*', allow('sessions.read'));
  app.use('/events', allow('sessions.read'));
  app.use('/simulator/*', allow('simulator.use'));
  return app
    .route('/status', statusApi(deps))
    .route('/sessions', sessionsApi(deps.db))
    .route('/sessions', sessionDetailsApi(deps))
    .route('/detail-fields', detailFieldsApi(deps.db))
    .route('/messages', attachmentsApi(deps))
    .route('/', takeoverApi(deps.takeover))
    .route('/events', eventsApi(deps))
    .route('/simulator', simulatorApi(deps.simulators));
}
