import { testDatabase } from '@frontdesk/prisma/testing';
import { allPermissions, type Permission } from '@frontdesk/shared/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminForTests } from './testing/admin-for-tests.ts';

/**
 * Who may call what. A route that is not in this table fails the test, so does one that is gone.
 *
 * One of the permissions is enough; several that are needed together stand in a list of their own; 'nothing': whoever is
 * signed in may. Where it depends on the body, there is a row for each of them; else the body is an empty object.
 */
type Needs = 'nothing' | (Permission | Permission[])[];
interface Asked {
  body: unknown;
  needs: Needs;
}

const bulk = (action: object, ...together: Permission[]): Asked => ({
  body: { sessionIds: ['x'], action },
  needs: [['sessions.read', ...together]],
});

const table: Record<string, Needs | Asked[]> = {
  'GET /api/admin/status': 'nothing',

  'GET /api/admin/sessions': ['sessions.read'],
  'GET /api/admin/sessions/counts': ['sessions.read'],
  'GET /api/admin/sessions/:sessionId': ['sessions.read'],
  'PATCH /api/admin/sessions/:sessionId': [
    { body: { title: 'VIP' }, needs: [['sessions.read', 'sessions.edit']] },
    { body: { closed: true }, needs: [['sessions.read', 'sessions.reply']] },
    {
      body: { title: 'VIP', closed: true },
      needs: [['sessions.read', 'sessions.edit', 'sessions.reply']],
    },
  ],
  'DELETE /api/admin/sessions/:sessionId': [['sessions.read', 'sessions.delete']],
  'POST /api/admin/sessions/bulk': [
    bulk({ type: 'read' }),
    bulk({ type: 'unread' }),
    bulk({ type: 'assign', userId: null }, 'sessions.reply'),
    bulk({ type: 'label', labelId: 1, on: false }, 'sessions.reply'),
    bulk({ type: 'close' }, 'sessions.reply'),
    bulk({ type: 'reopen' }, 'sessions.reply'),
    bulk({ type: 'resolve' }, 'sessions.reply'),
    bulk({ type: 'delete' }, 'sessions.delete'),
  ],
  'POST /api/admin/sessions/:sessionId/read': ['sessions.read'],
  'POST /api/admin/sessions/:sessionId/presence': [
    { body: { tab: 't', state: 'looking' }, needs: ['sessions.read'] },
    { body: { tab: 't', state: 'replying' }, needs: [['sessions.read', 'sessions.reply']] },
  ],
  'GET /api/admin/sessions/:sessionId/messages': ['sessions.read'],
  'GET /api/admin/sessions/:sessionId/details': ['sessions.read'],
  'PUT /api/admin/sessions/:sessionId/details/:field': [['sessions.read', 'sessions.edit']],
  'POST /api/admin/sessions/:sessionId/take-over': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/hand-back': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/stop': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/resolve': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/messages': [['sessions.read', 'sessions.reply']],
  'GET /api/admin/messages': ['sessions.read'],
  'GET /api/admin/messages/:messageId/attachments/:index': ['sessions.read'],
  'POST /api/admin/messages/:messageId/delivery': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/preview': ['sessions.read'],
  'GET /api/admin/sessions/:sessionId/dossier': [['sessions.read', 'data.export']],
  'POST /api/admin/sessions/:sessionId/erase': [['sessions.read', 'sessions.delete']],
  'GET /api/admin/export/sessions': [['sessions.read', 'data.export']],
  'GET /api/admin/export/messages': [['sessions.read', 'data.export']],
  'GET /api/admin/events': ['sessions.read'],

  'GET /api/admin/labels': ['sessions.read'],
  'POST /api/admin/labels': ['sessions.edit'],
  'PUT /api/admin/labels/:id': ['sessions.edit'],
  'DELETE /api/admin/labels/:id': ['sessions.edit'],
  'GET /api/admin/views': ['sessions.read'],
  'POST /api/admin/views': ['sessions.read'],
  'PUT /api/admin/views/:id': ['sessions.read'],
  'DELETE /api/admin/views/:id': ['sessions.read'],
  'GET /api/admin/team': ['sessions.read'],

  'GET /api/admin/detail-fields': ['sessions.read', 'fields.manage'],
  'PUT /api/admin/detail-fields/:key': ['fields.manage'],
  'DELETE /api/admin/detail-fields/:key': ['fields.manage'],

  'GET /api/admin/users': ['people.manage'],
  'PATCH /api/admin/users/:userId': ['people.manage'],
  'POST /api/admin/users/:userId/disable': ['people.manage'],
  'POST /api/admin/users/:userId/enable': ['people.manage'],
  'POST /api/admin/users/:userId/end-sessions': ['people.manage'],
  'POST /api/admin/users/:userId/reset-two-factor': ['people.manage'],
  'POST /api/admin/users/:userId/reset-password': ['people.manage'],
  'DELETE /api/admin/users/:userId': ['people.manage'],
  'GET /api/admin/invites': ['people.manage'],
  'POST /api/admin/invites': ['people.manage'],
  'DELETE /api/admin/invites/:id': ['people.manage'],
  'GET /api/admin/groups': ['people.manage'],
  'POST /api/admin/groups': ['people.manage'],
  'PUT /api/admin/groups/:id': ['people.manage'],
  'DELETE /api/admin/groups/:id': ['people.manage'],

  'GET /api/admin/audit': ['audit.read'],

  'ALL /api/admin/simulator/:platform/:control': ['simulator.use'],

  'GET /api/account': 'nothing',
  'PATCH /api/account': 'nothing',
  'POST /api/account/password': 'nothing',
  'DELETE /api/account/sessions': 'nothing',
  'DELETE /api/account/sessions/:id': 'nothing',
  'POST /api/account/two-factor': 'nothing',
  'POST /api/account/two-factor/confirm': 'nothing',
  'POST /api/account/two-factor/off': 'nothing',
  'POST /api/account/two-factor/recovery-codes': 'nothing',
};

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);
/** Whose account was disabled while their browser was open. */
const left = await admin.as([...allPermissions]);
await db.user.update({ where: { id: left.id }, data: { disabledAt: new Date() } });
/** A failure is no permission. */
const refusals = [401, 403, 500];

/** What the app really has; a route with middleware of its own is listed once for each of them. */
const routes = new Set(
  admin.app.routes
    .filter(({ path }) => /^\/api\/(admin|account)(\/|$)/.test(path) && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`),
);

it('the table names every route there is, and no other', () => {
  expect([...routes].sort()).toEqual(Object.keys(table).sort());
});

const rows = Object.entries(table).flatMap(([route, needs]) =>
  isAsked(needs)
    ? needs.map((asked) => ({ route, ...asked, name: `${route} ${JSON.stringify(asked.body)}` }))
    : [{ route, needs, body: {}, name: route }],
);

/** Members by what they may do: nothing, each one thing, and what is needed together. */
const members = new Map<string, Awaited<ReturnType<typeof admin.as>>>();
beforeAll(async () => {
  const together = rows.flatMap(({ needs }) => waysIn(needs)).filter((way) => way.length > 1);
  for (const held of [[], ...allPermissions.map((permission) => [permission]), ...together]) {
    if (!members.has(held.join())) members.set(held.join(), await admin.as(held));
  }
});

describe.each(rows)('$name', ({ route, needs, body }) => {
  const [method = '', pattern = ''] = route.split(' ');
  const verb = method === 'ALL' ? 'GET' : method;
  const path = pattern
    .replace(':platform', 'telegram')
    .replace(/:(id|index|\w+Id)\b/g, '999999')
    .replace(/:\w+/g, 'x');
  const call = async (cookie: string) => {
    const response = await admin.app.request(`http://localhost${path}`, {
      method: verb,
      headers: { 'content-type': 'application/json', cookie },
      body: verb === 'GET' ? undefined : JSON.stringify(body),
    });
    // Live events never end by themselves.
    await response.body?.cancel();
    return response.status;
  };

  it('is closed to strangers and to disabled accounts', async () => {
    expect(await call('')).toBe(401);
    expect(await call(left.cookie)).toBe(401);
  });

  it('is open to the owner', async () => {
    expect(refusals).not.toContain(await call(admin.cookie));
  });

  it('is open to members who may, and to no other', async () => {
    const answers: Record<string, boolean> = {};
    const expected: Record<string, boolean> = {};
    for (const [held, member] of members) {
      const has = held.split(',');
      expected[held] = waysIn(needs).some((way) => way.every((permission) => has.includes(permission)));
      answers[held] = !refusals.includes(await call(member.cookie));
    }
    expect(answers).toEqual(expected);
  });
});

function isAsked(needs: Needs | Asked[]): needs is Asked[] {
  return needs !== 'nothing' && needs.every((each) => typeof each === 'object' && 'body' in each);
}

/** What is enough together, each by itself; 'nothing' needs an empty one. */
function waysIn(needs: Needs): Permission[][] {
  return needs === 'nothing' ? [[]] : needs.map((each) => (typeof each === 'string' ? [each] : each));
}
