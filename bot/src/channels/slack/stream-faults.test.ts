import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patience } from './testing/patience.ts';
import { anna } from './testing/simulated-slack.ts';
import { type StreamedAnswer, streamedAnswer } from './testing/streamed-answer.ts';

let answer: StreamedAnswer;
beforeEach(async () => {
  answer = await streamedAnswer({ timeoutMs: 2000 });
});
afterEach(() => answer.close());

const part = (text: string) => ({ text });

describe('a streamed answer among faults', () => {
  const faults = ['cut', 'accept_then_cut', 'accept_then_hang'] as const;

  it.each([...faults, 'rate_limit'] as const)(
    'is whole and once when chat.stopStream meets %s',
    async (kind) => {
      const stream = await answer.begun();
      answer.simulator.fault({ method: 'chat.stopStream', kind });
      await stream.finish(part('Yes, we are open until six and later.'));
      expect(answer.lines.join('\n')).toContain('a stream did not end');
      expect(answer.messages()).toEqual(['Yes, we are open until six and later.']);
    },
  );

  it.each(faults)('is whole and once when chat.appendStream meets %s', async (kind) => {
    const stream = await answer.begun();
    answer.simulator.fault({ method: 'chat.appendStream', kind });
    stream.update('Yes, we are open until six and ');
    await expect
      .poll(() => answer.lines.join('\n'), patience)
      .toContain('a piece of a streamed answer did not go out');
    await stream.finish(part('Yes, we are open until six and later.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six and later.']);
  });

  it.each(['cut', 'hang', 'rate_limit'] as const)(
    'is whole and once when chat.startStream meets %s',
    async (kind) => {
      answer.simulator.fault({ method: 'chat.startStream', kind });
      const stream = answer.open();
      stream.update('Yes, we are open until six and ');
      await expect
        .poll(() => answer.lines.join('\n'), patience)
        .toContain('a piece of a streamed answer did not go out');
      await stream.finish(part('Yes, we are open until six and later.'));
      expect(answer.messages()).toEqual(['Yes, we are open until six and later.']);
    },
  );

  it('goes on after Slack asked to wait', async () => {
    const stream = await answer.begun();
    answer.simulator.fault({ method: 'chat.appendStream', kind: 'rate_limit', retryAfter: 1 });
    stream.update('Yes, we are open until six on ');
    await expect.poll(answer.messages, patience).toEqual(['Yes, we are open until six on…']);
    await stream.finish(part('Yes, we are open until six on Sunday.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six on Sunday.']);
  });

  it('does not wait for a pause to be over when the text is complete', async () => {
    const stream = await answer.begun();
    answer.simulator.fault({ method: 'chat.appendStream', kind: 'rate_limit', retryAfter: 3600 });
    stream.update('Yes, we are open until six on ');
    await expect
      .poll(() => answer.lines.join('\n'), patience)
      .toContain('a piece of a streamed answer did not go out');
    await stream.finish(part('Yes, we are open until six on Sunday.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six on Sunday.']);
  });

  it('is posted anew when its message is gone', async () => {
    const stream = await answer.begun();
    await answer.client.chat.delete({ channel: anna.chatId, ts: answer.simulator.messages().at(-1)!.ts });
    await stream.finish(part('Yes, we are open until six.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six.']);
  });

  it('says uncertain when nobody can know whether it is whole', async () => {
    const stream = await answer.begun();
    answer.simulator.fault({ method: '*', kind: 'accept_then_cut', times: 9 });
    await expect(stream.finish(part('No.'))).rejects.toMatchObject({ code: 'uncertain' });
  });

  it('leaves no half answer behind when it has to be sent later', async () => {
    const stream = await answer.begun();
    answer.simulator.fault({ method: 'chat.update', kind: 'rate_limit', times: 2 });
    await expect(stream.finish(part('No.'))).rejects.toMatchObject({ code: 'not_sent' });
    expect(answer.messages()).toEqual([]);
  });

  it('is taken back when its beginning was never confirmed', async () => {
    answer.simulator.fault({ method: 'chat.startStream', kind: 'accept_then_cut' });
    const stream = answer.open();
    stream.update('Yes, we are open until ');
    await expect.poll(answer.messages, patience).toEqual(['Yes, we are open until…']);
    await stream.discard();
    expect(answer.messages()).toEqual([]);
  });

  it('says in the log when it cannot be taken back', async () => {
    const stream = await answer.begun();
    answer.simulator.fault({ method: 'chat.delete', kind: 'cut', times: 2 });
    await stream.discard();
    expect(answer.lines.join('\n')).toContain('half an answer was left standing');
  });
});
