import { describe, expect, test } from 'vitest';
import { type ChatClient, freshId, paths } from '../chat-client.ts';

const unknown = [404, { error: 'Session not found' }];

export function rightsRefusals(chat: ChatClient): void {
  describe.each([paths.myData, paths.export])('GET %s', (path) => {
    test.each(['', '?session_id='])('without a session is 400: "%s"', async (query) => {
      const reply = await chat.send('GET', path + query);
      expect([reply.status, reply.json]).toEqual([400, { error: 'session_id is required' }]);
    });

    test.each([freshId(), '%00', 'a'.repeat(300)])('of an unknown session is 404: %s', async (sessionId) => {
      for (const each of [path, path.slice(0, -1)]) {
        const reply = await chat.send('GET', `${each}?session_id=${sessionId}`);
        expect([reply.status, reply.json]).toEqual(unknown);
      }
    });
  });

  test.each([undefined, 'guess'])('forget of an unknown session is 404; confirm: %s', async (confirm) => {
    for (const path of [paths.forget, paths.forget.slice(0, -1)]) {
      const reply = await chat.post(path, { session_id: freshId(), confirm });
      expect([reply.status, reply.json]).toEqual(unknown);
    }
  });

  test.each([
    [{}, { session_id: ['This field is required.'] }],
    [{ session_id: '' }, { session_id: ['This field may not be blank.'] }],
    [{ session_id: 'a\0' }, { session_id: ['Null characters are not allowed.'] }],
    [{ session_id: 'a', confirm: null }, { confirm: ['This field may not be null.'] }],
    [{ session_id: 'a', confirm: '' }, { confirm: ['This field may not be blank.'] }],
    [{ session_id: 'a', confirm: true }, { confirm: ['Not a valid string.'] }],
    [[], { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] }],
  ])('forget refuses %j', async (body, errors) => {
    const reply = await chat.forget(body);
    expect([reply.status, reply.json]).toEqual([400, errors]);
  });

  test('forget reads JSON only as JSON', async () => {
    const reply = await chat.raw(paths.forget, '{', 'application/json');
    expect([reply.status, Object.keys(reply.json)]).toEqual([400, ['detail']]);
    expect((await chat.raw(paths.forget, 'Hi', 'text/plain')).status).toBe(415);
  });
}
