import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { slackCode, slackError } from './errors.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { webClientOptions } from './web-client.ts';

const token = 'xoxb-a-secret-token';
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** What the real client throws when Slack answers like this. */
async function failure(answer: Parameters<typeof createServer>[1] & object, timeoutMs = 10_000) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return failureOf((server.address() as AddressInfo).port, timeoutMs);
}

async function failureOf(port: number, timeoutMs = 10_000) {
  const apiUrl = `http://127.0.0.1:${port}/api/`;
  const client = new WebClient(token, webClientOptions({ apiUrl, timeoutMs, log: recordedLog().log }));
  const error = await client.chat.postMessage({ channel: 'C1', text: 'hi' }).then(
    () => expect.fail('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  const { code, message, retryAfterMs } = slackError(error);
  expect(message).not.toContain(token);
  return { code, message, retryAfterMs, slack: slackCode(error) };
}

const says = (error: string, rest: object = {}) =>
  failure((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: false, error, ...rest }));
  });
const status = (code: number, headers: Record<string, string> = {}, body = 'oops') =>
  failure((_request, response) => void response.writeHead(code, headers).end(body));

describe('a call to Slack that fails', () => {
  it('was not sent when Slack limits the rate, and says when to try again', async () => {
    expect(await status(429, { 'retry-after': '7' })).toMatchObject({ code: 'not_sent', retryAfterMs: 7000 });
    expect(await status(429, { 'retry-after': '0' })).toMatchObject({ code: 'not_sent', retryAfterMs: 1000 });
    expect(await status(429)).toMatchObject({ code: 'not_sent', retryAfterMs: 1000 });
    expect(await says('ratelimited')).toMatchObject({ code: 'not_sent', retryAfterMs: 5000 });
  });

  it('was not sent when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(port)).toMatchObject({
      code: 'not_sent',
      message: 'Slack cannot be reached (ECONNREFUSED).',
    });
  });

  it('was not sent when Slack is closed for now', async () => {
    expect(await status(503)).toMatchObject({ code: 'not_sent', retryAfterMs: 5000 });
    expect(await status(503, { 'retry-after': '30' })).toMatchObject({
      code: 'not_sent',
      retryAfterMs: 30_000,
    });
    expect(await says('service_unavailable')).toMatchObject({ code: 'not_sent' });
  });

  it.each([500, 502, 504])('may have arrived after HTTP %i', async (code) => {
    expect(await status(code)).toMatchObject({ code: 'uncertain' });
  });

  it.each(['internal_error', 'fatal_error'])('may have arrived after %s', async (code) => {
    expect(await says(code)).toMatchObject({ code: 'uncertain' });
  });

  it('may have arrived when Slack never answers', async () => {
    const { code, message } = await failure(() => {}, 50);
    expect(code).toBe('uncertain');
    expect(message).toContain('did not answer in time');
  });

  it('may have arrived when the answer never ends', async () => {
    expect(
      await failure((_request, response) => void response.writeHead(200).write('{"ok":'), 50),
    ).toMatchObject({ code: 'uncertain' });
  });

  it('may have arrived when the connection breaks, before or in the answer', async () => {
    expect(await failure((request) => void request.socket.destroy())).toMatchObject({ code: 'uncertain' });
    const broken = await failure((request, response) => {
      response.writeHead(200).write('{"ok":');
      setImmediate(() => request.socket.destroy());
    });
    expect(broken).toMatchObject({ code: 'uncertain' });
  });

  it('may have arrived when something else answered in its place, and repeats nothing of it', async () => {
    const { code, message, slack } = await status(200, {}, `<html>Proxy error for ${token}</html>`);
    expect({ code, slack }).toEqual({ code: 'uncertain', slack: undefined });
    expect(message).not.toContain('html');
  });

  it.each([
    ['not_in_channel', 'Invite it there'],
    ['channel_not_found', 'no such conversation'],
    ['is_archived', 'archived'],
    ['msg_too_long', 'too long'],
    ['messages_tab_disabled', 'Messages Tab'],
    ['something_new', 'something_new'],
  ])('was refused with %s, in words', async (slack, words) => {
    const { code, message } = await says(slack);
    expect(code).toBe('refused');
    expect(message).toContain(words);
    expect(message).toContain(`(${slack})`);
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    'names the variable to change after %s',
    async (slack) => {
      const { code, message } = await says(slack);
      expect(code).toBe('refused');
      expect(message).toContain('SLACK_BOT_TOKEN');
    },
  );

  it('names the scope that is missing', async () => {
    expect((await says('missing_scope', { needed: 'chat:write', provided: 'im:history' })).message).toContain(
      'chat:write',
    );
  });

  it('was refused by something that is not Slack', async () => {
    expect(await status(404)).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('SLACK_API_URL'),
    });
  });
});
