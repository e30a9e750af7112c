import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);

type Member = Awaited<ReturnType<typeof admin.as>>;
const stream = async ({ cookie }: Pick<Member, 'cookie'>) =>
  admin.app.request('http://localhost/api/admin/events', { headers: { cookie } });

describe('an open stream of events', () => {
  it.each([
    ['is disabled', ({ id }: Member) => admin.post(`/users/${id}/disable`)],
    ['is deleted', ({ id }: Member) => admin.remove(`/users/${id}`)],
    ['is signed out everywhere', ({ id }: Member) => admin.post(`/users/${id}/end-sessions`)],
    ['signs out', ({ cookie }: Member) => admin.send('POST', '/api/auth/sign-out', {}, { cookie })],
    ['is out of their groups', ({ id }: Member) => admin.patch(`/users/${id}`, { groupIds: [] })],
    ['is in a group that lost the right', withoutRight],
    ['is in a group that is deleted', async ({ id }: Member) => admin.remove(`/groups/${await groupOf(id)}`)],
  ])('ends when its reader %s', async (_, deed) => {
    const mia = await admin.as(['sessions.read']);
    const response = await stream(mia);
    expect(response.status).toBe(200);
    await deed(mia);
    // The whole of it: the text comes when the stream has ended.
    expect(await response.text()).toContain('"type":"access.changed"');
  });

  it('goes on for others, and for who has other rights than before', async () => {
    const [mia, ben] = [await admin.as(['sessions.read', 'data.export']), await admin.as([], 'Ben')];
    const reader = (await stream(mia)).body?.getReader();
    const reads = await group(['sessions.read']);
    await admin.patch(`/users/${mia.id}`, { groupIds: [reads] });
    await admin.post(`/users/${ben.id}/disable`);
    let seen = '';
    while (!seen.includes(ben.id)) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
      seen += new TextDecoder().decode(chunk.value);
    }
    expect(seen).toContain(`"userId":"${ben.id}"`);
    await reader?.cancel();
  });
});

async function withoutRight({ id }: Member) {
  const draft = { name: 'Less', description: '', permissions: [], memberIds: [id] };
  return admin.put(`/groups/${await groupOf(id)}`, draft);
}

async function groupOf(userId: string): Promise<number> {
  return (await db.groupMember.findFirstOrThrow({ where: { userId } })).groupId;
}

async function group(permissions: string[]): Promise<number> {
  return (await admin.post('/groups', { name: 'Readers', description: '', permissions, memberIds: [] })).json
    .id;
}
