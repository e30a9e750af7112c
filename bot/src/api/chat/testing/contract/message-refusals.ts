import { expect, test } from 'vitest';
import { type ChatClient, freshId, paths } from '../chat-client.ts';
import { badDetails } from './bad-details.ts';

const id = 'refused';
const text = 'Hello!';
const required = ['This field is required.'];
const blank = ['This field may not be blank.'];
const nothing = ['This field may not be null.'];
const noString = ['Not a valid string.'];
const nul = ['Null characters are not allowed.'];

/** What, body, answer: all 400. */
const refusals: [what: string, body: unknown, answer: Record<string, string[]>][] = [
  ['an empty object', {}, { session_id: required, message: required }],
  ['a missing session_id', { message: text }, { session_id: required }],
  ['a missing message', { session_id: id }, { message: required }],
  ['a blank message', { session_id: id, message: '' }, { message: blank }],
  ['a message of white space', { session_id: id, message: ' \n\t ' }, { message: blank }],
  ['a blank session_id', { session_id: '  ', message: text }, { session_id: blank }],
  ['null', { session_id: null, message: null }, { session_id: nothing, message: nothing }],
  ['a boolean message', { session_id: id, message: true }, { message: noString }],
  ['a list as message', { session_id: id, message: ['Hello!'] }, { message: noString }],
  ['an object as message', { session_id: id, message: { text } }, { message: noString }],
  ['a boolean session_id', { session_id: false, message: text }, { session_id: noString }],
  ['a list as session_id', { session_id: [id], message: text }, { session_id: noString }],
  ['NUL in the message', { session_id: id, message: 'a\0b' }, { message: nul }],
  ['NUL in the session_id', { session_id: 'a\0b', message: text }, { session_id: nul }],
  [
    'half a surrogate pair in the message',
    { session_id: id, message: 'a\ud800b' },
    { message: ['Surrogate characters are not allowed: U+D800.'] },
  ],
  [
    'half a surrogate pair in the session_id',
    { session_id: 'a\udfff', message: text },
    { session_id: ['Surrogate characters are not allowed: U+DFFF.'] },
  ],
  [
    '5,001 characters',
    { session_id: id, message: 'a'.repeat(5001) },
    { message: ['Ensure this field has no more than 5000 characters.'] },
  ],
  [
    'a session_id of 256 characters',
    { session_id: 'a'.repeat(256), message: text },
    { session_id: ['Ensure this field has no more than 255 characters.'] },
  ],
  [
    'all that is wrong with one message at once',
    { session_id: id, message: `\0${'a'.repeat(5000)}` },
    { message: ['Ensure this field has no more than 5000 characters.', ...nul] },
  ],
  ['a list as body', [], dictionary('list')],
  ['a string as body', 'Hello!', dictionary('str')],
  ['an integer as body', 5, dictionary('int')],
  ['a fraction as body', 1.5, dictionary('float')],
  ['a boolean as body', true, dictionary('bool')],
  ['null as body', null, { non_field_errors: ['No data provided'] }],
];

export function messageRefusals(chat: ChatClient): void {
  test.each(refusals)('message refuses %s', async (_, body, answer) => {
    const reply = await chat.say(body);
    expect([reply.status, reply.json]).toEqual([400, answer]);
  });

  test('message refuses a number beyond all bounds', async () => {
    const reply = await chat.raw(
      paths.message,
      '{"session_id": "refused", "message": 1e999}',
      'application/json',
    );
    expect([reply.status, reply.json]).toEqual([400, { message: noString }]);
  });

  test('the errors of several fields come in the order of the fields', async () => {
    const reply = await chat.say({ user_details: { email: 'x' }, message: '' });
    expect(Object.keys(reply.json)).toEqual(['session_id', 'message', 'email']);
  });

  test.each(badDetails)('message refuses %s in user_details and stores nothing', async (_, details, body) => {
    const sessionId = freshId();
    const reply = await chat.say({ session_id: sessionId, message: text, user_details: details });
    expect([reply.status, reply.json]).toEqual([400, body]);
    expect((await chat.read(sessionId)).status).toBe(404);
  });
}

function dictionary(got: string): Record<string, string[]> {
  return { non_field_errors: [`Invalid data. Expected a dictionary, but got ${got}.`] };
}
