import { OpenAPIHono } from '@hono/zod-openapi';
import type { Channel, ChannelName } from '../../core/ports.ts';
import type { Takeover } from '../../core/takeover.ts';
import type { Accounts } from '../accounts.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { requireSignIn } from '../require-sign-in.ts';
import { allow } from './allow.ts';
import { type AttachmentsDeps, attachmentsApi } from './attachments.ts';
import { auditApi } from './audit.ts';
import { type ContactRightsDeps, contactRightsApi } from './contact-rights.ts';
import { detailFieldsApi } from './detail-fields.ts';
import { type EventsDeps, eventsApi } from './events.ts';
import { type ExportDeps, exportsApi } from './exports.ts';
import { groupsApi } from './groups.ts';
import { invitesApi } from './invites.ts';
import { labelsApi } from './labels.ts';
import { messagesApi } from './messages.ts';
import { previewApi } from './preview.ts';
import { type SessionBulkDeps, sessionBulkApi } from './session-bulk.ts';
import { type SessionDetailsDeps, sessionDetailsApi } from './session-details.ts';
import { type SessionEditsDeps, sessionEditsApi } from './session-edits.ts';
import { type SessionReadsDeps, sessionReadsApi } from './session-reads.ts';
import { type SessionsDeps, sessionsApi } from './sessions.ts';
import { type SimulatorUrls, simulatorApi } from './simulator.ts';
import { type StatusDeps, statusApi } from './status.ts';
import { takeoverApi } from './takeover.ts';
import { teamApi } from './team.ts';
import type { TeamDeps } from './team-deeds.ts';
import { usersApi } from './users.ts';
import { viewsApi } from './views.ts';

export interface AdminDeps
  extends StatusDeps,
    EventsDeps,
    SessionDetailsDeps,
    SessionEditsDeps,
    SessionBulkDeps,
    SessionReadsDeps,
    SessionsDeps,
    AttachmentsDeps,
    ExportDeps,
    ContactRightsDeps,
    TeamDeps {
  accounts: Accounts;
  channels: ReadonlyMap<ChannelName, Channel>;
  takeover: Takeover;
  /** Where the simulators listen; absent while none runs. */
  simulators?: SimulatorUrls;
}

/** Everything below /api/admin: for people who are signed in, all of it. */
export function adminApi(deps: AdminDeps) {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  app.use(requireSignIn(deps.accounts));
  app.use('/sessions/*', allow('sessions.read'));
  app.use('/messages/*', allow('sessions.read'));
  app.use('/export/*', allow('sessions.read'));
  app.use('/events/*', allow('sessions.read'));
  app.use('/simulator/*', allow('simulator.use'));
  for (const room of ['users', 'invites', 'groups']) app.use(`/${room}/*`, allow('people.manage'));
  return app
    .route('/status', statusApi(deps))
    .route('/sessions', sessionsApi(deps))
    .route('/sessions', sessionEditsApi(deps))
    .route('/sessions', sessionBulkApi(deps))
    .route('/sessions', sessionReadsApi(deps))
    .route('/sessions', sessionDetailsApi(deps))
    .route('/labels', labelsApi(deps.db))
    .route('/views', viewsApi(deps.db))
    .route('/team', teamApi(deps.db))
    .route('/messages', messagesApi(deps.db))
    .route('/export', exportsApi(deps))
    .route('/detail-fields', detailFieldsApi(deps.db))
    .route('/sessions', previewApi(deps))
    .route('/sessions', contactRightsApi(deps))
    .route('/messages', attachmentsApi(deps))
    .route('/', takeoverApi(deps))
    .route('/events', eventsApi(deps))
    .route('/simulator', simulatorApi(deps.simulators))
    .route('/users', usersApi(deps))
    .route('/invites', invitesApi(deps))
    .route('/groups', groupsApi(deps))
    .route('/audit', auditApi(deps.db));
}
