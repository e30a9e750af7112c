import { expect, test } from 'vitest';
import { type ChatClient, paths } from '../chat-client.ts';
import { badDetails } from './bad-details.ts';
import { sessionKeys, sixDigits } from './wire.ts';

const john = { name: 'John', email: 'john@example.com', phone: '+1234567890' };

export function createSession(chat: ChatClient): void {
  test('the documented cURL opens a session with its details', async () => {
    const body = '{"user_details": {"name": "John", "email": "john@example.com", "phone": "+1234567890"}}';
    const reply = await chat.raw(paths.create, body, 'application/json');
    expect(reply.status).toBe(201);
    expect(reply.json).toMatchObject({
      user_name: 'John',
      user_email: 'john@example.com',
      user_phone: '+1234567890',
      messages: [],
    });
  });

  test('its keys come in the documented order', async () => {
    expect(Object.keys((await chat.create({ user_details: john })).json)).toEqual(sessionKeys);
  });

  test('session_id is a UUID v4 made by the server, and id an integer', async () => {
    const { json } = await chat.create({ session_id: 'mine' });
    expect(json.session_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.isInteger(json.id)).toBe(true);
  });

  test('its dates are UTC with six digits and Z', async () => {
    const { json } = await chat.create();
    expect(json.created_at).toMatch(sixDigits);
    expect(json.updated_at).toMatch(sixDigits);
  });

  test('a new session can be read at once', async () => {
    const { json } = await chat.create({ user_details: john });
    expect((await chat.read(json.session_id)).json).toEqual(json);
  });

  test('two calls open two sessions', async () => {
    const [one, two] = await Promise.all([chat.create(), chat.create()]);
    expect(one.json.session_id).not.toBe(two.json.session_id);
    expect(one.json.id).not.toBe(two.json.id);
  });

  test('the same Idempotency-Key opens the same session', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const one = await chat.create({ user_details: john }, key);
    const two = await chat.create({ user_details: john }, key);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.json.session_id).toBe(one.json.session_id);
  });

  test.each([
    ['an empty object', '{}'],
    ['empty user_details', '{"user_details": {}}'],
    ['details at top level', JSON.stringify(john)],
    ['unknown details', '{"user_details": {"first_name": "John"}}'],
    ['details that are null', '{"user_details": {"name": null, "email": null, "phone": null}}'],
    ['no body', null],
  ])('with %s it opens a session without details', async (_, body) => {
    const reply = await chat.send('POST', paths.create, {
      ...(body !== null && { body, headers: { 'Content-Type': 'application/json' } }),
    });
    expect(reply.status).toBe(201);
    expect(reply.json).toMatchObject({ user_name: null, user_email: null, user_phone: null, messages: [] });
  });

  test('a form without a body opens a session, as `curl -X POST -d ""` sends it', async () => {
    const reply = await chat.raw(paths.create, '', 'application/x-www-form-urlencoded');
    expect(reply.status).toBe(201);
  });

  test('it answers without the trailing slash too', async () => {
    const reply = await chat.post('/sessions/create_session', { user_details: john });
    expect(reply.status).toBe(201);
    expect(reply.json.user_name).toBe('John');
  });

  test('a name of 255 emoji fits: code points are counted', async () => {
    const name = '🙂'.repeat(255);
    expect((await chat.create({ user_details: { name } })).json.user_name).toBe(name);
  });

  test('e-mail addresses of all kinds fit', async () => {
    for (const email of [
      "o'brien+desk@sub.example.co.uk",
      'ann@exämple.de',
      'a@b.io',
      'x_y-z@my-host.travel',
    ]) {
      const reply = await chat.create({ user_details: { email } });
      expect([reply.status, reply.json.user_email]).toEqual([201, email]);
    }
  });

  test.each(badDetails)('create_session refuses %s in user_details', async (_, details, body) => {
    const reply = await chat.create({ user_details: details });
    expect([reply.status, reply.json]).toEqual([400, body]);
  });
}
