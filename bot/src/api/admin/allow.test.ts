import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, expect, it } from 'vitest';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);

it('lets members do what one of their groups allows, and names what is missing', async () => {
  const reader = await admin.as(['sessions.read']);
  expect((await reader.get('/sessions')).status).toBe(200);
  const refused = await reader.post('/sessions/x/take-over');
  expect([refused.status, refused.json.detail]).toEqual([403, 'This needs the permission “Answer”.']);
});

it('lets members without a group see the frame and nothing of anybody', async () => {
  const newcomer = await admin.as([]);
  expect((await newcomer.get('/status')).status).toBe(200);
  expect((await newcomer.get('/sessions')).status).toBe(403);
});

it('asks the groups at each request', async () => {
  const member = await admin.as(['sessions.read']);
  await db.group.updateMany({
    where: { members: { some: { userId: member.id } } },
    data: { permissions: [] },
  });
  expect((await member.get('/sessions')).status).toBe(403);
});
