import { expect, test } from 'vitest';
import { type ChatClient, freshId } from '../chat-client.ts';
import { badDetails } from './bad-details.ts';
import { sessionKeys } from './wire.ts';

const john = { name: 'John', email: 'john@example.com', phone: '+1234567890' };
const stored = { user_name: 'John', user_email: 'john@example.com', user_phone: '+1234567890' };

/** What is sent to a session of John's, and what it holds then; alike for messages and corrections. */
const merges: [what: string, details: Record<string, unknown> | undefined, then: Record<string, unknown>][] =
  [
    ['absent keys keep their value', { name: 'Joan' }, { ...stored, user_name: 'Joan' }],
    ['null clears', { phone: null }, { ...stored, user_phone: null }],
    ['blank clears', { phone: ' ' }, { ...stored, user_phone: null }],
    ['an empty object changes nothing', {}, stored],
    ['no user_details change nothing', undefined, stored],
    ['unknown keys are ignored', { user_name: 'Joan', age: 5, id: 1 }, stored],
    ['values are trimmed', { name: ' Joan ' }, { ...stored, user_name: 'Joan' }],
  ];

export function details(chat: ChatClient): void {
  test('a message that opens a session brings its details', async () => {
    const id = freshId();
    await chat.say({ session_id: id, message: 'Hello!', user_details: john });
    expect((await chat.read(id)).json).toMatchObject(stored);
  });

  test('details at top level are ignored, in messages and corrections', async () => {
    const id = await johns(chat);
    await chat.say({ session_id: id, message: 'Hello!', name: 'Joan' });
    await chat.update({ session_id: id, name: 'Joan', email: 'joan@example.com' });
    expect((await chat.read(id)).json).toMatchObject(stored);
  });

  test.each(merges)('with a message, %s', async (_, user_details, then) => {
    const id = await johns(chat);
    expect((await chat.say({ session_id: id, message: 'Hello!', user_details })).status).toBe(200);
    expect((await chat.read(id)).json).toMatchObject(then);
  });

  test.each(merges)('with update_user_details, %s', async (_, user_details, then) => {
    const id = await johns(chat);
    const reply = await chat.update({ session_id: id, user_details });
    expect([reply.status, reply.json]).toEqual([200, expect.objectContaining(then)]);
    expect((await chat.read(id)).json).toEqual(reply.json);
  });

  test('update_user_details answers with the whole session, all messages included', async () => {
    const id = await johns(chat);
    await chat.say({ session_id: id, message: 'Hello!' });
    const { json } = await chat.update({ session_id: id, user_details: { name: 'Joan' } });
    expect(Object.keys(json)).toEqual(sessionKeys);
    expect(json.messages).toHaveLength(2);
  });

  test('update_user_details answers without the trailing slash too', async () => {
    const id = await johns(chat);
    const reply = await chat.post('/sessions/update_user_details', {
      session_id: id,
      user_details: { name: 'Jo' },
    });
    expect([reply.status, reply.json.user_name]).toEqual([200, 'Jo']);
  });

  test('update_user_details finds a session whose id was sent as a number', async () => {
    const id = 10_000_000_000 + Math.floor(Math.random() * 1e9);
    await chat.say({ session_id: id, message: 'Hello!' });
    expect((await chat.update({ session_id: id, user_details: john })).json).toMatchObject(stored);
  });

  test.each([
    ['an unknown', 'nobody-has-this-id'],
    ['a missing', undefined],
    ['a null', null],
    ['an empty', ''],
    ['a NUL in the', 'a\0b'],
    ['half a surrogate pair in the', 'a\ud800'],
    ['a list as', ['x']],
    ['an endless', 'x'.repeat(10_000)],
  ])('update_user_details with %s session_id is 404', async (_, session_id) => {
    const reply = await chat.update({ session_id, user_details: john });
    expect([reply.status, reply.json]).toEqual([404, { error: 'Session not found' }]);
  });

  test.each(badDetails)(
    'rule 15: update_user_details refuses %s and keeps what was there',
    async (_, user_details, body) => {
      const id = await johns(chat);
      const reply = await chat.update({ session_id: id, user_details });
      expect([reply.status, reply.json]).toEqual([400, body]);
      expect((await chat.read(id)).json).toMatchObject(stored);
    },
  );
}

async function johns(chat: ChatClient): Promise<string> {
  return (await chat.create({ user_details: john })).json.session_id;
}
