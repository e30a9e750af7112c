import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { slackChannel } from './index.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { refusal } from './testing/scripted-slack.ts';
import { anna } from './testing/simulated-slack.ts';
import { startedSlack } from './testing/started-slack.ts';

const signal = new AbortController().signal;
const picture = { type: 'file', ...anna, name: 'Cat.png', mimeType: 'image/png' } as const;
const text = async (file: { body: ReadableStream }) => new Response(file.body).text();

async function shared() {
  const slack = await startedSlack('socket');
  slack.simulator.act({ ...picture, content: btoa('0123456789') });
  await slack.simulator.idle();
  const [attachment] = slack.inbox[0]?.attachments ?? [];
  return { ...slack, attachment, ref: attachment?.ref ?? '' };
}

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A server that answers as the test says, and whom it was shown a token by. */
async function serverThat(answer: (path: string, origin: string) => Answer) {
  const shown: string[] = [];
  const server = createServer(({ headers, url = '' }, response) => {
    if (headers.authorization) shown.push(url);
    const { status = 200, headers: told, body } = answer(url, origin);
    response.writeHead(status, told).end(body ?? 'bytes');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin, shown };
}

const json = (body: object): Answer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const html = { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!DOCTYPE html>' };
const channelAt = (origin: string) =>
  slackChannel({
    botToken: 'xoxb-secret',
    appToken: 'xapp-1',
    apiUrl: `${origin}/api/`,
    log: recordedLog().log,
  });

/** Slack with one file, whose address answers as the test says. */
async function slackWhere(file: Answer, mimetype = 'image/png') {
  const slack = await serverThat((path, origin) => {
    if (path === '/api/files.info') {
      return json({ ok: true, file: { mimetype, url_private: `${origin}/files-pri/cat` } });
    }
    if (path.startsWith('/signin')) return html;
    return file;
  });
  return { ...slack, file: () => channelAt(slack.origin).file!('F1', { signal }) };
}

/** What becomes of a file of which Slack says this. */
async function failureOf(info: object) {
  const { origin } = await serverThat(() => json({ ok: true, ...info }));
  const outcome = await channelAt(origin).file!('F1', { signal }).catch((error: unknown) => error);
  expect(inspect(outcome, { depth: 9 })).not.toContain('xoxb-secret');
  return outcome;
}

describe('a file that somebody shared on Slack', () => {
  it('comes as it was, whole or in parts', async () => {
    const { channel, attachment, ref } = await shared();
    expect(attachment).toMatchObject({
      kind: 'image',
      name: 'Cat.png',
      mimeType: 'image/png',
      sizeBytes: 10,
    });
    const whole = await channel.file!(ref, { signal });
    expect(whole).toMatchObject({ mimeType: 'image/png', sizeBytes: 10, takesRanges: true });
    expect(await text(whole)).toBe('0123456789');
    const part = await channel.file!(ref, { signal, range: 'bytes=-3' });
    expect([part.contentRange, await text(part)]).toEqual(['bytes 7-9/10', '789']);
  });

  it.each([
    ['the sign-in page', html],
    ['a way to the sign-in page', { status: 302, headers: { location: '/signin?redir=x' } }],
    ['no', { status: 403 }],
  ])('is not what Slack shows whom it does not let in: %s', async (_, answer) => {
    const { file } = await slackWhere(answer);
    await expect(file()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Add files:read'),
    });
  });

  it('may be a page itself', async () => {
    expect(await text(await (await slackWhere(html, 'text/html')).file())).toBe('<!DOCTYPE html>');
  });

  it('is followed to where Slack sends us, token and all', async () => {
    const moved = { status: 302, headers: { location: '/signin/../moved' } };
    const slack = await serverThat((path, origin) => {
      if (path === '/api/files.info') return json({ ok: true, file: { url_private: `${origin}/old` } });
      return path === '/old' ? moved : { body: 'the cat' };
    });
    expect(await text(await channelAt(slack.origin).file!('F1', { signal }))).toBe('the cat');
    expect(slack.shown).toEqual(['/api/files.info', '/old', '/moved']);
  });

  it('is not followed in circles', async () => {
    const { file } = await slackWhere({ status: 302, headers: { location: '/files-pri/cat' } });
    await expect(file()).rejects.toMatchObject({ code: 'not_sent' });
  });

  it('is not followed to a host that is not Slack’s', async () => {
    const elsewhere = await serverThat(() => ({}));
    const { file, shown } = await slackWhere({
      status: 302,
      headers: { location: `${elsewhere.origin}/cat` },
    });
    await expect(file()).rejects.toMatchObject({ code: 'refused' });
    expect(shown).toContain('/files-pri/cat');
    expect(elsewhere.shown).toEqual([]);
  });

  it.each([
    ['https://evil.example/cat.png'],
    ['http://files.slack.com/cat.png'],
    ['https://files.slack.com.evil.example/cat.png'],
    ['https://evil.example/files.slack.com/cat.png'],
    ['https://files.slack.com@evil.example/cat.png'],
    ['ftp://files.slack.com/cat.png'],
  ])('is not asked for at %s', async (url) => {
    expect(await failureOf({ file: { url_private: url } })).toMatchObject({
      code: 'refused',
      message: 'This file is kept outside of Slack. Open it there.',
    });
  });

  it.each([
    [refusal('file_not_found'), 'gone', /deleted/],
    [refusal('file_deleted'), 'gone', /deleted/],
    [{ file: { mode: 'tombstone', url_private: 'https://files.slack.com/x' } }, 'gone', /deleted/],
    [{ file: { mode: 'hidden_by_limit' } }, 'gone', /plan/],
    [{ file: { is_external: true, url_private: 'https://docs.google.com/x' } }, 'refused', /outside/],
    [{ ...refusal('missing_scope'), needed: 'files:read' }, 'refused', /lacks files:read .*install/],
    [refusal('invalid_auth'), 'refused', /SLACK_BOT_TOKEN/],
    [refusal('internal_error'), 'not_sent', /^Slack failed half-way \(internal_error\)\.$/],
  ])('is told of in words: %j', async (info, code, words) => {
    expect(await failureOf(info)).toMatchObject({ code, message: expect.stringMatching(words) });
  });
});
