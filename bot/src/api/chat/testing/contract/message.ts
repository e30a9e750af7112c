import { expect, test } from 'vitest';
import { type ChatClient, freshId, paths } from '../chat-client.ts';
import { sixDigits } from './wire.ts';

export function message(chat: ChatClient): void {
  test('the documented cURL, verbatim, is answered in the session it names', async () => {
    const body = '{"session_id": "your-session-id", "message": "Hello!"}';
    const reply = await chat.raw(paths.message, body, 'application/json');
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ user_message: 'Hello!', session_id: 'your-session-id' });
    expect(reply.json.bot_response).not.toBe('');
  });

  test('the keys of an answer come in the documented order', async () => {
    const { json } = await chat.say({ session_id: freshId(), message: 'Hello!' });
    expect(Object.keys(json)).toEqual(['user_message', 'bot_response', 'timestamp', 'session_id']);
  });

  test('its timestamp carries a zone', async () => {
    const { json } = await chat.say({ session_id: freshId(), message: 'Hello!' });
    expect(json.timestamp).toMatch(sixDigits);
  });

  test('an unknown session_id becomes a session that can be read', async () => {
    const id = freshId();
    expect((await chat.read(id)).status).toBe(404);
    await chat.say({ session_id: id, message: 'Hello!' });
    expect((await chat.read(id)).json).toMatchObject({ session_id: id, user_name: null });
  });

  test('a session from create_session goes on with its id', async () => {
    const { json } = await chat.create({ user_details: { name: 'John' } });
    await chat.say({ session_id: json.session_id, message: 'Hello!' });
    const read = await chat.read(json.session_id);
    expect(read.json).toMatchObject({ id: json.id, user_name: 'John', created_at: json.created_at });
    expect(read.json.messages).toHaveLength(2);
  });

  test('question and answer are stored as they were said', async () => {
    const id = freshId();
    const said = await chat.say({ session_id: id, message: 'How late is it?' });
    const { messages } = (await chat.read(id)).json;
    expect(messages.map((m: { content: string; is_bot: boolean }) => [m.is_bot, m.content])).toEqual([
      [false, 'How late is it?'],
      [true, said.json.bot_response],
    ]);
  });

  test('the message is trimmed', async () => {
    const { json } = await chat.say({ session_id: freshId(), message: ' \n Hello! \t' });
    expect(json.user_message).toBe('Hello!');
  });

  test('the session_id is trimmed', async () => {
    const id = freshId();
    expect((await chat.say({ session_id: `  ${id} `, message: 'Hello!' })).json.session_id).toBe(id);
  });

  test('an integer becomes text, in message and session_id', async () => {
    const id = Date.now();
    const { json } = await chat.say({ session_id: id, message: 42 });
    expect(json).toMatchObject({ session_id: String(id), user_message: '42' });
  });

  test('an integer beyond 2^53 keeps all its digits: two ids never become one', async () => {
    const body = '{"session_id": 12345678901234567891, "message": 1.5}';
    const { json } = await chat.raw(paths.message, body, 'application/json');
    expect(json).toMatchObject({ session_id: '12345678901234567891', user_message: '1.5' });
  });

  test('5,000 characters fit, the white space around them not counted', async () => {
    const text = 'a'.repeat(5000);
    const reply = await chat.say({ session_id: freshId(), message: `  ${text}  ` });
    expect([reply.status, reply.json.user_message]).toEqual([200, text]);
  });

  test('5,000 emoji fit: code points are counted', async () => {
    const text = '🙂'.repeat(5000);
    const reply = await chat.say({ session_id: freshId(), message: text });
    expect([reply.status, reply.json.user_message]).toEqual([200, text]);
  });

  test('a session_id of 255 characters fits', async () => {
    const id = freshId().padEnd(255, 'é');
    await chat.say({ session_id: id, message: 'Hello!' });
    expect((await chat.read(id)).json.session_id).toBe(id);
  });

  test('a session_id may hold anything a URL must escape', async () => {
    const id = `${freshId()} a/b?c=d&e#f%00+"'<é🙂`;
    await chat.say({ session_id: id, message: 'Hello!' });
    expect((await chat.read(id)).json.session_id).toBe(id);
  });

  test('text comes back letter by letter: markup, quotes, scripts, right-to-left', async () => {
    const text = '<b>"1" & \'2\'</b> \\ {"a":1} ‮שלום 你好 e\u0301 \u200d 👩‍👧';
    const { json } = await chat.say({ session_id: freshId(), message: text });
    expect(json.user_message).toBe(text);
  });

  test('unknown keys are ignored, even __proto__', async () => {
    const body = `{"session_id":"${freshId()}","message":"Hello!","is_bot":true,"__proto__":{"message":"x"}}`;
    const reply = await chat.raw(paths.message, body, 'application/json');
    expect([reply.status, reply.json.user_message]).toEqual([200, 'Hello!']);
  });

  test('of a key given twice the last one counts', async () => {
    const body = `{"session_id":"${freshId()}","message":"one","message":"two"}`;
    expect((await chat.raw(paths.message, body, 'application/json')).json.user_message).toBe('two');
  });

  test('updated_at moves with every message', async () => {
    const { json } = await chat.create();
    await chat.say({ session_id: json.session_id, message: 'Hello!' });
    const later = (await chat.read(json.session_id)).json;
    expect(Date.parse(later.updated_at)).toBeGreaterThan(Date.parse(json.updated_at));
  });

  test('it answers without the trailing slash too', async () => {
    const reply = await chat.post('/message', { session_id: freshId(), message: 'Hello!' });
    expect([reply.status, reply.json.user_message]).toEqual([200, 'Hello!']);
  });

  test('the same Idempotency-Key is the same question: one answer, stored once', async () => {
    const id = freshId();
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const one = await chat.say({ session_id: id, message: 'Hello!' }, key);
    const two = await chat.say({ session_id: id, message: 'Hello!' }, key);
    expect(two.json.bot_response).toBe(one.json.bot_response);
    expect((await chat.read(id)).json.messages).toHaveLength(2);
  });

  test('the same text without a key is a question of its own once the first is answered', async () => {
    const id = freshId();
    await chat.say({ session_id: id, message: 'Hello!' });
    await chat.say({ session_id: id, message: 'Hello!' });
    expect((await chat.read(id)).json.messages).toHaveLength(4);
  });

  test('an Idempotency-Key over 255 characters is refused', async () => {
    const reply = await chat.say(
      { session_id: freshId(), message: 'Hi' },
      { 'Idempotency-Key': 'k'.repeat(256) },
    );
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.json)).toEqual(['detail']);
  });

  test('simultaneous messages are answered one after the other, each question followed by its own answer', async () => {
    const id = freshId();
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const replies = await Promise.all(texts.map((text) => chat.say({ session_id: id, message: text })));
    const { messages } = (await chat.read(id)).json;
    expect(messages).toHaveLength(10);
    for (const { json } of replies) {
      const asked = messages.findIndex((m: { content: string }) => m.content === json.user_message);
      expect(messages[asked].is_bot).toBe(false);
      expect(messages[asked + 1]).toMatchObject({ is_bot: true, content: json.bot_response });
    }
  });
}
