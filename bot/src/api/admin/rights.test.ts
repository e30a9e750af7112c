import { testDatabase } from '@frontdesk/prisma/testing';
import { allPermissions, type Permission } from '@frontdesk/shared/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminForTests } from './testing/admin-for-tests.ts';

/**
 * Who may call what. A route that is not in this table fails the test, so does one that is gone.
 *
 * `needs`: one of these permissions is enough; several that are needed together stand in a list of their own;
 * 'nothing': whoever is signed in may. `body`: what makes the answer depend on a permission (else an empty object).
 */
type Needs = 'nothing' | (Permission | Permission[])[];
type Row = Needs | { needs: Needs; body: unknown };

const table: Record<string, Row> = {
  'GET /api/admin/status': 'nothing',

  'GET /api/admin/sessions': ['sessions.read'],
  'GET /api/admin/sessions/:sessionId': ['sessions.read'],
  'GET /api/admin/sessions/:sessionId/messages': ['sessions.read'],
  'GET /api/admin/sessions/:sessionId/details': ['sessions.read'],
  'PUT /api/admin/sessions/:sessionId/details/:field': [['sessions.read', 'sessions.edit']],
  'POST /api/admin/sessions/:sessionId/take-over': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/hand-back': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/stop': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/resolve': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/sessions/:sessionId/messages': [['sessions.read', 'sessions.reply']],
  'POST /api/admin/messages/:messageId/delivery': [['sessions.read', 'sessions.reply']],
  'GET /api/admin/events': ['sessions.read'],

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

/** What the app really has; a route with middleware of its own is listed once for each of them. */
const routes = new Set(
  admin.app.routes
    .filter(({ path }) => /^\/api\/(admin|account)(\/|$)/.test(path) && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`),
);

it('the table names every route there is, and no other', () => {
  expect([...routes].sort()).toEqual(Object.keys(table).sort());
});

type Caller = Awaited<ReturnType<typeof admin.as>>;
/** Members by what they may do, in words. */
const members = new Map<string, Caller>();
const combined = Object.values(table).flatMap((row) => groupsOf(row).filter((group) => group.length > 1));
beforeAll(async () => {
  for (const held of [[], ...allPermissions.map((permission) => [permission]), ...combined]) {
    if (!members.has(held.join())) members.set(held.join(), await admin.as(held));
  }
});

describe.each(Object.entries(table))('%s', (route, row) => {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace(':platform', 'telegram')
    .replace(/:(id|\w+Id)\b/g, '999999')
    .replace(/:\w+/g, 'x');
  const call = async (cookie: string) => {
    const verb = method === 'ALL' ? 'GET' : method;
    const body =
      verb === 'GET' ? undefined : JSON.stringify(typeof row === 'object' && 'body' in row ? row.body : {});
    const headers = { 'content-type': 'application/json', cookie };
    const response = await admin.app.request(`http://localhost${path}`, { method: verb, headers, body });
    // Live events never end by themselves.
    await response.body?.cancel();
    return response.status;
  };

  it('is closed to strangers and to disabled accounts', async () => {
    expect(await call('')).toBe(401);
    const left = await admin.as([...allPermissions]);
    await db.user.update({ where: { id: left.id }, data: { disabledAt: new Date() } });
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
      const may = groupsOf(row).some((group) => group.every((permission) => has.includes(permission)));
      const status = await call(member.cookie);
      answers[held] = !refusals.includes(status);
      expected[held] = may;
    }
    expect(answers).toEqual(expected);
  });
});

const refusals = [401, 403, 500];

/** Each list is enough; 'nothing' needs an empty one. */
function groupsOf(row: Row): Permission[][] {
  const needs = typeof row === 'object' && 'needs' in row ? row.needs : row;
  return needs === 'nothing' ? [[]] : needs.map((each) => (typeof each === 'string' ? [each] : each));
}
