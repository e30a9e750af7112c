import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll } from 'vitest';
import { fakeModel } from '../../testing/fakes.ts';
import { chatContract } from './testing/chat-contract.ts';
import { deskOnDatabase } from './testing/desk-on-database.ts';

/** The contract again, with the real lanes, turns and tables behind it. */

const { db, drop } = await testDatabase();
const { app, stop } = deskOnDatabase(
  db,
  fakeModel(async ({ turns }) => `You said: ${turns.at(-1)?.text}`),
);
afterAll(async () => {
  await stop();
  await drop();
});

chatContract(async (request) => app.request(request));
