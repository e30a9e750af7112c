import { expect, test } from 'vitest';
import { type ChatClient, freshId, paths } from '../chat-client.ts';
import { deepJson } from './wire.ts';

const utf8 = new TextEncoder();
const parseErrors: [what: string, body: string | Uint8Array<ArrayBuffer>][] = [
  ['half an object', '{"session_id": "a"'],
  ['no JSON at all', 'Hello!'],
  ['white space only', '  '],
  ['a trailing comma', '{"session_id": "a",}'],
  ['single quotes', "{'session_id': 'a'}"],
  ['NaN', '{"session_id": "a", "message": NaN}'],
  ['a second value behind the first', '{} {}'],
  ['a raw line break in a string', '{"message": "a\nb"}'],
  ['a byte order mark', '\ufeff{}'],
  ['what is not UTF-8', new Uint8Array([...utf8.encode('{"message": "'), 0xff, ...utf8.encode('"}')])],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeff{}', 'utf16le'))],
  ['100,000 lists in each other', deepJson],
  ['100,000 objects in each other', '{"a":'.repeat(100_000) + 'null' + '}'.repeat(100_000)],
  ['100,000 lists in a field nobody asked for', `{"session_id":"a","message":"Hi","extra":${deepJson}}`],
  ['100,000 lists in user_details', `{"session_id":"a","message":"Hi","user_details":${deepJson}}`],
];

const posts = [paths.create, paths.message, paths.update];

export function bodies(chat: ChatClient): void {
  test.each(parseErrors)('a body with %s is a parse error', async (_, body) => {
    const reply = await chat.raw(paths.message, body, 'application/json');
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.json)).toEqual(['detail']);
    expect(reply.json.detail).toMatch(/^JSON parse error - /);
  });

  test.each(posts)('POST %s refuses malformed JSON', async (path) => {
    const reply = await chat.raw(path, '{', 'application/json');
    expect([reply.status, reply.json.detail]).toEqual([400, expect.stringMatching(/^JSON parse error - /)]);
  });

  test.each(posts)('POST %s refuses a list as body', async (path) => {
    const reply = await chat.post(path, [1]);
    const words = ['Invalid data. Expected a dictionary, but got list.'];
    expect([reply.status, reply.json]).toEqual([400, { non_field_errors: words }]);
  });

  test.each(posts)('POST %s refuses other media types', async (path) => {
    const reply = await chat.raw(path, 'Hello!', 'text/plain');
    const detail = 'Unsupported media type "text/plain" in request.';
    expect([reply.status, reply.json]).toEqual([415, { detail }]);
  });

  test.each(posts)('POST %s refuses more than 1 MB', async (path) => {
    const reply = await chat.post(path, { session_id: freshId(), message: 'a'.repeat(1024 * 1024) });
    expect(reply.status).toBe(413);
    expect(Object.keys(reply.json)).toEqual(['detail']);
  });

  test.each(['application/xml', 'text/html; charset=utf-8', 'application/vnd.api+json'])(
    'the media type %s is not taken',
    async (type) => {
      const reply = await chat.raw(paths.message, '{"session_id":"a","message":"b"}', type);
      const detail = `Unsupported media type "${type}" in request.`;
      expect([reply.status, reply.json]).toEqual([415, { detail }]);
    },
  );

  test('the media type may be written in capitals and with a charset', async () => {
    const body = JSON.stringify({ session_id: freshId(), message: 'Hello!' });
    expect((await chat.raw(paths.message, body, 'Application/JSON; charset=UTF-8')).status).toBe(200);
  });

  test('a body just below 1 MB is read', async () => {
    const reply = await chat.say({ session_id: freshId(), message: 'a'.repeat(1_000_000) });
    expect(reply.json).toEqual({ message: ['Ensure this field has no more than 5000 characters.'] });
  });

  test('no body is an empty object', async () => {
    const required = ['This field is required.'];
    const reply = await chat.send('POST', paths.message);
    expect([reply.status, reply.json]).toEqual([400, { session_id: required, message: required }]);
  });
}
