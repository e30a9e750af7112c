import { afterEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../core/errors.ts';
import { patience } from './testing/patience.ts';
import { refusal, type Script } from './testing/scripted-slack.ts';
import { scriptedStream } from './testing/streamed-answer.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** Slack takes everything but these. */
const refusing =
  (codes: Record<string, string>): Script =>
  (method) =>
    codes[method] ? refusal(codes[method]) : { ts: '2.2' };

async function begun(...given: Parameters<typeof scriptedStream>) {
  const scripted = await scriptedStream(...given);
  closing.push(scripted.close);
  const stream = scripted.open();
  stream.update('One two ');
  await expect.poll(scripted.calls, patience).toEqual(['chat.startStream']);
  return { ...scripted, stream };
}

describe('a stream that Slack ended', () => {
  const codes = ['stopped_by_user', 'message_not_in_streaming_state'];

  it.each(codes)('rule 9: is finished another way, once, after %s', async (code) => {
    const { stream, calls } = await begun(refusing({ 'chat.stopStream': code }));
    expect(await stream.finish({ text: 'One two three.' })).toEqual({ externalId: 'D1:2.2' });
    expect(calls()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.update']);
  });

  it.each(codes)('is taken back after %s', async (code) => {
    const { stream, calls } = await begun(refusing({ 'chat.stopStream': code }));
    await stream.discard();
    expect(calls()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.delete']);
  });

  it('is posted anew when Slack lets nobody change it any more', async () => {
    const { stream, calls } = await begun(
      refusing({ 'chat.stopStream': 'stopped_by_user', 'chat.update': 'cant_update_message' }),
    );
    expect(await stream.finish({ text: 'One two three.' })).toEqual({ externalId: 'posted' });
    expect(calls().slice(2)).toEqual(['chat.update', 'chat.delete']);
  });
});

describe('an answer that Slack refuses as it is', () => {
  it('can be finished once more, plainer, and nothing is left of the first', async () => {
    const { stream, calls } = await begun(
      refusing({ 'chat.stopStream': 'invalid_blocks', 'chat.update': 'invalid_blocks' }),
      async ({ text }) => {
        if (text.includes('|')) throw new FrontdeskError('refused', 'Slack refused the message.');
        return { externalId: 'posted' };
      },
    );
    await expect(stream.finish({ text: '| a |' })).rejects.toMatchObject({ code: 'refused' });
    expect(calls().at(-1)).toBe('chat.delete');
    const before = calls();
    expect(await stream.finish({ text: 'a' })).toEqual({ externalId: 'posted' });
    expect(calls()).toEqual(before);
  });
});

describe('where Slack cannot stream', () => {
  it('an answer is an ordinary message, and the next one does not try', async () => {
    const { stream, calls, open } = await begun(refusing({ 'chat.startStream': 'unknown_method' }));
    expect(await stream.finish({ text: 'One two.' })).toEqual({ externalId: 'posted' });
    const next = open();
    next.update('Three four ');
    expect(await next.finish({ text: 'Three four.' })).toEqual({ externalId: 'posted' });
    expect(calls()).toEqual(['chat.startStream']);
  });
});
