import type { Database } from '@frontdesk/prisma/client';
import { createInterrupts } from '../../../core/interrupts.ts';
import { createTakeover } from '../../../core/takeover.ts';
import { createUpkeep } from '../../../core/upkeep.ts';
import { fakeLive, quiet } from '../../../testing/fakes.ts';
import { createLiveHub } from '../../../work/live.ts';
import { createAccounts } from '../../accounts.ts';
import { authApi, setupToken } from '../../auth.ts';
import { appForTests } from '../../chat/testing/app-for-tests.ts';
import type { Reply } from '../../chat/testing/chat-client.ts';
import { adminApi } from '../index.ts';

const secretKey = 'k'.repeat(32);

/** The admin API on a database, with Ann signed in. */
export async function adminForTests(db: Database, { region }: { region?: string } = {}) {
  const accounts = createAccounts({ db, secretKey, publicUrl: undefined });
  const live = fakeLive();
  const interrupts = createInterrupts(() => {});
  const app = appForTests({
    auth: authApi({ accounts, secretKey }),
    admin: adminApi({
      accounts,
      db,
      live,
      region,
      takeover: createTakeover({
        db,
        live,
        wake() {},
        interrupts,
        notices: { takenOver: 'A person.', handedBack: 'The bot.' },
      }),
      upkeep: createUpkeep({ db, live, wake() {}, interrupts }),
      feed: createLiveHub(() => {}, quiet),
      stopping: new AbortController().signal,
      version: '0',
      modelName: 'm',
      channels: new Map(),
    }),
  });
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const response = await app.request(`http://localhost${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const { status, headers: answered } = response;
    return { status, headers: answered, text, json: text ? JSON.parse(text) : null };
  };
  const ann = { name: 'Ann', email: 'ann@example.com', password: 'correct horse' };
  const { headers } = await send('POST', '/api/auth/setup', { token: setupToken(secretKey), ...ann });
  const cookie = headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const as = (method: string) => (path: string, body?: unknown) =>
    send(method, `/api/admin${path}`, body, { cookie });
  return {
    live,
    get: as('GET'),
    post: as('POST'),
    patch: as('PATCH'),
    put: as('PUT'),
    remove: as('DELETE'),
    asStranger: (method: string, path: string, body?: unknown) => send(method, `/api/admin${path}`, body),
  };
}
