import { randomUUID } from 'node:crypto';
import type { Database } from '@frontdesk/prisma/client';
import type { Permission } from '@frontdesk/shared/permissions';
import { createContactRights } from '../../../core/contact-rights.ts';
import { createInterrupts } from '../../../core/interrupts.ts';
import type { Channel, ChannelName } from '../../../core/ports.ts';
import { createTakeover } from '../../../core/takeover.ts';
import { createUpkeep } from '../../../core/upkeep.ts';
import type { ModelPrices } from '../../../store/model-prices.ts';
import { fakeLive, quiet } from '../../../testing/fakes.ts';
import { createLiveHub } from '../../../work/live.ts';
import { accountApi } from '../../account.ts';
import { createAccounts } from '../../accounts.ts';
import { authApi, setupToken } from '../../auth.ts';
import { appForTests } from '../../chat/testing/app-for-tests.ts';
import type { Reply } from '../../chat/testing/chat-client.ts';
import { adminApi } from '../index.ts';

const secretKey = 'k'.repeat(32);
const isJson = (headers: Headers) => headers.get('content-type')?.includes('json') ?? false;

const password = 'correct horse';

interface ForTests {
  region?: string;
  channels?: Map<ChannelName, Channel>;
  modelPrices?: ModelPrices;
}

/** The admin API on a database, with Ann, who owns it, signed in; `as` signs in members of her team. */
export async function adminForTests(
  db: Database,
  { region, channels = new Map(), modelPrices = new Map() }: ForTests = {},
) {
  const accounts = createAccounts({ db, secretKey, publicUrl: undefined });
  const feed = createLiveHub(() => {}, quiet);
  const { events, publish } = fakeLive();
  const live: ReturnType<typeof fakeLive> = {
    events,
    publish(event) {
      publish(event);
      feed.receive(`${events.length} ${JSON.stringify(event)}`);
    },
  };
  const interrupts = createInterrupts(() => {});
  const app = appForTests({
    auth: authApi({ accounts, db, live, secretKey }),
    account: accountApi({ accounts, db, live }),
    admin: adminApi({
      accounts,
      db,
      live,
      log: quiet,
      region,
      takeover: createTakeover({
        db,
        live,
        wake() {},
        interrupts,
        notices: { takenOver: 'A person.', handedBack: 'The bot.' },
      }),
      contactRights: createContactRights({ db, live, wake() {}, interrupts, channels }),
      upkeep: createUpkeep({ db, live, wake() {}, interrupts }),
      feed,
      stopping: new AbortController().signal,
      version: '0',
      modelName: 'm',
      modelPrices,
      channels,
    }),
  });

  /** Any path of the app; `address`: whose socket it comes by. */
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    address?: string,
  ): Promise<Reply> => {
    const request = {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    const socket = address && { incoming: { socket: { remoteAddress: address } } };
    const response = await app.request(`http://localhost${path}`, request, socket || undefined);
    const text = await response.text();
    const { status, headers: answered } = response;
    return { status, headers: answered, text, json: isJson(answered) ? JSON.parse(text) : null };
  };

  /** What somebody does below /api/admin; a method's last argument is for more headers. */
  const browser = (cookie: string) => {
    const by = (method: string) => (path: string, body?: unknown, headers?: Record<string, string>) =>
      send(method, `/api/admin${path}`, body, { cookie, ...headers });
    return {
      cookie,
      get: by('GET'),
      post: by('POST'),
      put: by('PUT'),
      patch: by('PATCH'),
      remove: by('DELETE'),
    };
  };

  const ann = { name: 'Ann', email: 'ann@example.com', password };
  const setUp = await send('POST', '/api/auth/setup', { token: setupToken(secretKey), ...ann });
  const { password: passwordHash } = await db.authAccount.findFirstOrThrow();

  /**
   * A new member signs in, whose one group has these permissions (none: in no group). Their password is Ann's, their
   * address `<name>-<part of the id>@example.com`.
   */
  async function as(permissions: Permission[], name = 'Mia') {
    const id = randomUUID();
    const email = `${name.toLowerCase()}-${id.slice(0, 8)}@example.com`;
    const account = { id: randomUUID(), accountId: id, providerId: 'credential', password: passwordHash };
    const group = { create: { name: `Group of ${email}`, permissions } };
    await db.user.create({
      data: {
        id,
        name,
        email,
        accounts: { create: account },
        groups: permissions.length > 0 ? { create: { group } } : undefined,
      },
    });
    const signIn = await send('POST', '/api/auth/sign-in', { email, password });
    return { id, name, email, ...browser(cookieOf(signIn)) };
  }

  return {
    ...browser(cookieOf(setUp)),
    id: setUp.json.user.id as string,
    live,
    app,
    as,
    send,
    asStranger: (method: string, path: string, body?: unknown) => send(method, `/api/admin${path}`, body),
  };
}

export function cookieOf({ headers }: Pick<Reply, 'headers'>): string {
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}
