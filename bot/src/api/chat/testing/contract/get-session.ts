import { expect, test } from 'vitest';
import { type ChatClient, freshId, paths } from '../chat-client.ts';
import { sessionKeys, sixDigits } from './wire.ts';

export function getSession(chat: ChatClient): void {
  test('its keys and those of its messages come in the documented order', async () => {
    const id = freshId();
    await chat.say({ session_id: id, message: 'Hello!' });
    const { json } = await chat.read(id);
    expect(Object.keys(json)).toEqual(sessionKeys);
    expect(Object.keys(json.messages[0])).toEqual(['id', 'content', 'is_bot', 'created_at']);
  });

  test('all messages are there, in order, question and answer in turn', async () => {
    const id = freshId();
    const texts = Array.from({ length: 12 }, (_, index) => `Question ${index}`);
    for (const text of texts) await chat.say({ session_id: id, message: text });
    const { messages } = (await chat.read(id)).json;
    const questions = messages.filter((_: unknown, index: number) => index % 2 === 0);
    expect(messages).toHaveLength(24);
    expect(questions.map((m: { content: string }) => m.content)).toEqual(texts);
    expect(questions.every((m: { is_bot: boolean }) => !m.is_bot)).toBe(true);
    const times = messages.map((m: { created_at: string }) => Date.parse(m.created_at));
    expect(times).toEqual(times.toSorted((a: number, b: number) => a - b));
  });

  test('its dates have six digits and Z, its message ids are integers', async () => {
    const id = freshId();
    await chat.say({ session_id: id, message: 'Hello!' });
    const { json } = await chat.read(id);
    expect(json.created_at).toMatch(sixDigits);
    expect(json.updated_at).toMatch(sixDigits);
    expect(json.messages[0].created_at).toMatch(sixDigits);
    expect(Number.isInteger(json.messages[0].id)).toBe(true);
  });

  test('it answers without the trailing slash too', async () => {
    const { json } = await chat.create();
    const reply = await chat.send('GET', `/sessions/get_session?session_id=${json.session_id}`);
    expect([reply.status, reply.json]).toEqual([200, json]);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const { json } = await chat.create();
    const reply = await chat.send('HEAD', `${paths.read}?session_id=${json.session_id}`);
    expect([reply.status, reply.text]).toEqual([200, '']);
  });

  test.each(['', '?session_id=', '?id=x'])('get_session%s lacks the session_id: 400', async (query) => {
    const reply = await chat.send('GET', `${paths.read}${query}`);
    expect([reply.status, reply.json]).toEqual([400, { error: 'session_id is required' }]);
  });

  test.each([
    ['an unknown session_id', 'nobody-has-this-id'],
    ['NUL', '%00'],
    ['bytes that are not UTF-8', '%FF%FE'],
    ['a lone percent sign', '%'],
    ['an endless session_id', 'x'.repeat(4000)],
    ['white space', '%20'],
  ])('get_session with %s is 404', async (_, query) => {
    const reply = await chat.send('GET', `${paths.read}?session_id=${query}`);
    expect([reply.status, reply.json]).toEqual([404, { error: 'Session not found' }]);
  });
}
