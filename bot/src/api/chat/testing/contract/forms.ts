import { expect, test } from 'vitest';
import { type ChatClient, freshId, paths } from '../chat-client.ts';

const urlencoded = 'application/x-www-form-urlencoded';

export function forms(chat: ChatClient): void {
  test('message takes an urlencoded form', async () => {
    const id = freshId();
    const body = new URLSearchParams({ session_id: id, message: ' Grüße & 🙂 = 100% ' }).toString();
    const reply = await chat.raw(paths.message, body, `${urlencoded}; charset=utf-8`);
    expect([reply.status, reply.json.user_message]).toEqual([200, 'Grüße & 🙂 = 100%']);
    expect(reply.json.session_id).toBe(id);
  });

  test('a form written by hand is read with good will', async () => {
    const reply = await chat.raw(paths.message, `session_id=${freshId()}&message=50% off=yes ü&`, urlencoded);
    expect([reply.status, reply.json.user_message]).toEqual([200, '50% off=yes ü']);
  });

  test('in a form, user_details are JSON', async () => {
    const id = freshId();
    const body = new URLSearchParams({ session_id: id, message: 'Hi', user_details: '{"name":"John"}' });
    await chat.raw(paths.message, body.toString(), urlencoded);
    expect((await chat.read(id)).json.user_name).toBe('John');
  });

  test('in a form, user_details that are no JSON are refused', async () => {
    const body = `session_id=${freshId()}&message=Hi&user_details=John`;
    const reply = await chat.raw(paths.message, body, urlencoded);
    const words = ['Invalid data. Expected a dictionary, but got str.'];
    expect([reply.status, reply.json]).toEqual([400, { user_details: words }]);
  });

  test('a form is checked as JSON is', async () => {
    const reply = await chat.raw(paths.message, 'session_id=&text=Hi', urlencoded);
    expect([reply.status, reply.json]).toEqual([
      400,
      { session_id: ['This field may not be blank.'], message: ['This field is required.'] },
    ]);
  });

  test('a form that is not UTF-8 is refused', async () => {
    const reply = await chat.raw(paths.message, `session_id=${freshId()}&message=caf%E9`, urlencoded);
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.json)).toEqual(['detail']);
  });

  test('message takes a multipart form', async () => {
    const id = freshId();
    const body = multipart({ session_id: id, message: 'Grüße 🙂' });
    const reply = await chat.raw(paths.message, body, 'multipart/form-data; boundary=line');
    expect([reply.status, reply.json]).toEqual([
      200,
      expect.objectContaining({ session_id: id, user_message: 'Grüße 🙂' }),
    ]);
  });

  test('a broken multipart form is refused', async () => {
    const reply = await chat.raw(paths.message, 'nothing of the kind', 'multipart/form-data; boundary=line');
    expect(reply.status).toBe(400);
    expect(reply.json.detail).toMatch(/^Multipart form parse error - /);
  });
}

function multipart(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--line--\r\n`;
}
