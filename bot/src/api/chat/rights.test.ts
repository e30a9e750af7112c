import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listFields } from '../../store/details.ts';
import { storeInbound } from '../../store/inbound.ts';
import { fakeModel, inbound } from '../../testing/fakes.ts';
import { chatClient, freshId } from './testing/chat-client.ts';
import { sixDigits } from './testing/contract/wire.ts';
import { deskOnDatabase } from './testing/desk-on-database.ts';
import { tablesHolding } from './testing/tables-holding.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

const hanging = 'Never answer this';
/** Says something to every question, and to one nothing until it is told to stop. */
const model = () =>
  fakeModel(async ({ turns }, signal) => {
    const text = turns.at(-1)?.text ?? '';
    if (text !== hanging) return `You said: ${text}`;
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  });

let now = Date.now();
let desk: ReturnType<typeof deskOnDatabase>;
let chat: ReturnType<typeof chatClient>;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact" CASCADE`;
  now = Date.now();
  desk = deskOnDatabase(db, model(), { now: () => now });
  chat = chatClient(async (request) => desk.app.request(request));
});
afterEach(() => desk.stop());

const john = { name: 'Johnathan', email: 'johnathan@example.com', phone: '+1234567890' };
const opened = async () => {
  const session_id = freshId();
  expect((await chat.say({ session_id, message: 'Hello!', user_details: john })).status).toBe(200);
  return session_id;
};
const forget = async (session_id: string) => {
  const { json } = await chat.forget({ session_id });
  return chat.forget({ session_id, confirm: json.confirm });
};

describe('my_data', () => {
  it('shows what is known, where it came from and why it is stored', async () => {
    const session_id = await opened();
    await chat.update({ session_id, user_details: { phone: null } });
    const reply = await chat.myData(session_id);
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const origin = { source: 'api', verified: false, message_id: null };
    expect(reply.json).toEqual({
      session_id,
      details: [
        {
          field: 'name',
          label: 'name',
          value: 'Johnathan',
          purpose: 'so that we know how to address you',
          ...origin,
          created_at: expect.stringMatching(sixDigits),
        },
        {
          field: 'email',
          label: 'e-mail address',
          value: 'johnathan@example.com',
          purpose: 'so that we can write to you if this chat breaks off',
          ...origin,
          created_at: expect.stringMatching(sixDigits),
        },
      ],
      messages: 2,
      kept_until: null,
    });
  });

  it('names the message in which a detail was written', async () => {
    await desk.stop();
    const details = { fields: () => listFields(db), region: undefined };
    desk = deskOnDatabase(db, model(), { details });
    const session_id = freshId();
    await chat.say({ session_id, message: 'My email is jane@example.com' });
    const { messages } = (await chat.read(session_id)).json;
    expect((await chat.myData(session_id)).json.details).toMatchObject([
      { field: 'email', value: 'jane@example.com', source: 'typed', message_id: messages[0].id },
    ]);
  });

  it('shows what is stored for a field that the team has given up', async () => {
    const session_id = await opened();
    const contact = await db.contact.findFirstOrThrow({ where: { externalUserId: session_id } });
    await db.detail.create({
      data: { contactId: contact.id, field: 'shoe_size', value: '43', source: 'typed' },
    });
    const { details } = (await chat.myData(session_id)).json;
    expect(details.at(-1)).toMatchObject({
      field: 'shoe_size',
      label: 'shoe_size',
      value: '43',
      purpose: null,
    });
  });

  it('is for sessions of the chat API only', async () => {
    const stored = await storeInbound(db, 'telegram', inbound('Hi'), 0);
    const sessionId = stored?.sessionId ?? '';
    for (const reply of [
      await chat.myData(sessionId),
      await chat.export(sessionId),
      await chat.forget({ session_id: sessionId }),
      await chat.forget({ session_id: sessionId, confirm: 'x' }),
    ]) {
      expect([reply.status, reply.json]).toEqual([404, { error: 'Session not found' }]);
    }
  });
});

describe('what programs send', () => {
  it('becomes history once, although it comes with every message', async () => {
    const session_id = await opened();
    for (const message of ['One', 'Two']) await chat.say({ session_id, message, user_details: john });
    await chat.update({ session_id, user_details: { ...john, name: 'John' } });
    await chat.say({ session_id, message: 'Three', user_details: { name: 'John' } });
    const { details } = (await chat.export(session_id)).json;
    expect(
      details.map((one: Record<string, unknown>) => [
        one['field'],
        one['value'],
        one['source'],
        one['supersededAt'] === null,
      ]),
    ).toEqual([
      ['name', 'Johnathan', 'api', false],
      ['email', john.email, 'api', true],
      ['phone', john.phone, 'api', true],
      ['name', 'John', 'api', true],
    ]);
  });
});

describe('export', () => {
  it('is a file with everything', async () => {
    const session_id = await opened();
    const reply = await chat.export(session_id);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
    expect(reply.json).toMatchObject({
      exportedAt: expect.any(String),
      contact: { channel: 'web', externalUserId: session_id },
      details: [{ value: john.name }, { value: john.email }, { value: john.phone }],
      messages: [{ content: 'Hello!' }, { content: 'You said: Hello!' }],
    });
  });
});

describe('forget', () => {
  it('asks back first, and erases nothing', async () => {
    const session_id = await opened();
    const before = (await chat.read(session_id)).json;
    const reply = await chat.forget({ session_id });
    expect([reply.status, reply.json]).toEqual([
      202,
      { confirm: expect.stringMatching(/^[\w-]{43}$/), messages: 2, details: 3 },
    ]);
    expect((await chat.read(session_id)).json).toEqual(before);
  });

  it('erases what was confirmed: no table has a word of it, and the receipt stands alone', async () => {
    const session_id = await opened();
    await chat.say({ session_id, message: 'My secret is xylophone-77' });
    await chat.update({ session_id, user_details: { name: 'Jonathon' } });
    const words = ['xylophone-77', 'johnathan', 'jonathon', john.phone];
    expect(await tablesHolding(db, words)).not.toEqual([]);
    const { id } = (await chat.read(session_id)).json;

    const reply = await forget(session_id);
    expect([reply.status, reply.json]).toEqual([
      200,
      { receipt: expect.stringMatching(/^[0-9A-F]{12}$/), messages: 4, details: 3 },
    ]);
    expect(await tablesHolding(db, words)).toEqual([]);
    const { json } = await chat.read(session_id);
    expect(json).toMatchObject({ id, user_name: null, user_email: null, user_phone: null });
    const told = `Done: 4 messages and 3 details are erased. Receipt: ${reply.json.receipt}`;
    expect(json.messages).toMatchObject([{ content: told, is_bot: true }]);
    expect(await db.erasure.findUnique({ where: { receipt: reply.json.receipt } })).toMatchObject({
      channel: 'web',
      messages: 4,
      details: 3,
      sessions: 1,
    });
    expect((await chat.myData(session_id)).json).toMatchObject({ details: [], messages: 0 });
    expect((await chat.export(session_id)).json).toMatchObject({ contact: null, details: [], messages: [] });
    expect(desk.live.events).toContainEqual({ type: 'session.updated', sessionId: session_id });
  });

  it('refuses a word that is wrong, another session’s or too old', async () => {
    const [session_id, other] = [await opened(), await opened()];
    const { json } = await chat.forget({ session_id });
    const foreign = (await chat.forget({ session_id: other })).json.confirm;
    const refused = [400, { confirm: [expect.stringContaining('wrong or too old')] }];
    const attempt = async (confirm: string) => {
      const reply = await chat.forget({ session_id, confirm });
      return [reply.status, reply.json];
    };
    for (const confirm of ['guess', foreign, `${json.confirm}x`])
      expect(await attempt(confirm)).toEqual(refused);
    now += 21 * 60_000;
    expect(await attempt(json.confirm)).toEqual(refused);
    expect((await chat.myData(session_id)).json.messages).toBe(2);
  });

  it('takes a word for ten minutes, wherever in its window it was given', async () => {
    const session_id = await opened();
    now = Math.ceil(now / 600_000) * 600_000 - 1;
    const { json } = await chat.forget({ session_id });
    now += 600_000;
    expect((await chat.forget({ session_id, confirm: json.confirm })).status).toBe(200);
  });

  it('fails the question that is under way, and nobody answers it later', async () => {
    const session_id = await opened();
    const asked = chat.say({ session_id, message: hanging });
    await vi.waitFor(async () => {
      expect(await db.chatSession.findUnique({ where: { sessionId: session_id } })).toMatchObject({
        leaseOwner: 'test',
      });
    });
    const reply = await forget(session_id);
    expect([reply.status, reply.json.messages]).toEqual([200, 3]);
    expect([(await asked).status, (await asked).json]).toEqual([
      502,
      { error: 'Failed to get response from Gemini: The conversation was erased.' },
    ]);
    expect((await chat.read(session_id)).json.messages).toHaveLength(1);
    const again = await chat.say({ session_id, message: 'Hello again' });
    expect(again.json.bot_response).toBe('You said: Hello again');
    expect((await chat.read(session_id)).json.messages).toHaveLength(3);
  });

  it('works again on what came after it', async () => {
    const session_id = await opened();
    await forget(session_id);
    expect((await forget(session_id)).json).toMatchObject({ details: 0 });
    await chat.update({ session_id, user_details: { name: 'Johnathan' } });
    expect((await chat.myData(session_id)).json.details).toMatchObject([{ value: 'Johnathan' }]);
    expect((await forget(session_id)).json).toMatchObject({ details: 1 });
    expect(await tablesHolding(db, ['johnathan'])).toEqual([]);
  });

  it('is safe among messages that arrive meanwhile', async () => {
    const session_id = await opened();
    const isForgetting = (index: number) => index % 4 === 3;
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        // Spread, so that they meet in the midst of each other's transactions.
        await new Promise((resolve) => setTimeout(resolve, (index * 37) % 200));
        if (isForgetting(index)) return (await forget(session_id)).status;
        return (await chat.say({ session_id, message: `m${index}`, user_details: john })).status;
      }),
    );
    expect(statuses.filter((_, index) => isForgetting(index))).toEqual(Array(10).fill(200));
    expect(statuses.filter((status) => status === 500)).toEqual([]);
    expect((await forget(session_id)).status).toBe(200);
    expect(await tablesHolding(db, ['johnathan'])).toEqual([]);
    expect((await chat.read(session_id)).json.messages).toHaveLength(1);
  });
});
