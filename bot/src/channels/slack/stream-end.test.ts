import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patience } from './testing/patience.ts';
import { type StreamedAnswer, streamedAnswer } from './testing/streamed-answer.ts';

let answer: StreamedAnswer;
beforeEach(async () => {
  answer = await streamedAnswer();
});
afterEach(() => answer.close());

const part = (text: string) => ({ text });

describe('a stream that ends before the answer', () => {
  it('rule 9: is ended before Slack kills it, and completed in place', async () => {
    const stream = await answer.begun();
    await expect.poll(answer.timers, patience).toEqual([4 * 60_000]);
    await answer.runTimer();
    await expect.poll(answer.messages, patience).toEqual(['Yes, we are open until']);
    expect(answer.simulator.messages().at(-1)?.stream?.ended).toBe('completed');
    answer.sleep(5);
    stream.update('Yes, we are open until six on Sunday, as ');
    await stream.finish(part('Yes, we are open until six on Sunday, as always.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six on Sunday, as always.']);
    expect(answer.methods()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.update']);
    expect(answer.timers()).toEqual([]);
  });

  it('rule 9: loses and doubles nothing when it grows old while it grows', async () => {
    const stream = await answer.begun();
    for (const text of ['six ', 'six on ', 'six on Sunday ']) {
      stream.update(`Yes, we are open until ${text}`);
      if (text === 'six on ') await answer.runTimer();
    }
    await stream.finish(part('Yes, we are open until six on Sunday.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six on Sunday.']);
  });

  it('rule 9: is ended though Slack asks to wait with that', async () => {
    const stream = await answer.begun();
    answer.simulator.fault({ method: 'chat.stopStream', kind: 'rate_limit', retryAfter: 1 });
    await answer.runTimer();
    await expect.poll(answer.messages, patience).toEqual(['Yes, we are open until']);
    await stream.finish(part('Yes, we are open until six.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six.']);
  });

  it('can still be stopped when it was ended for its age', async () => {
    const stream = await answer.begun();
    await answer.runTimer();
    await expect.poll(answer.messages, patience).toEqual(['Yes, we are open until']);
    answer.pressStop();
    await stream.discard();
    expect(answer.messages()).toEqual([]);
  });

  it.each(['finish', 'discard'] as const)('does not grow old after its end by %s', async (end) => {
    const stream = await answer.begun();
    await stream[end](part('Yes.'));
    expect(answer.timers()).toEqual([]);
  });

  it('is completed in place when Slack ended the stream before the end', async () => {
    const stream = await answer.begun();
    answer.sleep(6);
    await stream.finish(part('Yes, we are open until six.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six.']);
    expect(answer.methods()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.update']);
  });

  it('is completed in place when Slack ended the stream in the middle', async () => {
    const stream = await answer.begun();
    answer.sleep(6);
    stream.update('Yes, we are open until six, as ');
    await expect.poll(answer.methods, patience).toContain('chat.appendStream');
    await stream.finish(part('Yes, we are open until six, as always.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six, as always.']);
  });

  it('keeps what there was when the person pressed Stop', async () => {
    const stream = await answer.begun();
    answer.pressStop();
    await stream.finish(part('Yes, we are open until six'));
    expect(answer.messages()).toEqual(['Yes, we are open until six']);
    expect(answer.methods()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.update']);
  });

  it('is taken back when the person pressed Stop and nothing is to stay', async () => {
    const stream = await answer.begun();
    answer.pressStop();
    stream.update('Yes, we are open until six, as ');
    await expect.poll(answer.methods, patience).toContain('chat.appendStream');
    await stream.discard();
    expect(answer.messages()).toEqual([]);
    expect(answer.methods()).toEqual(['chat.startStream', 'chat.appendStream', 'chat.delete']);
    expect(answer.lines.join('\n')).not.toContain('left standing');
  });

  it('is completed when the person pressed Stop', async () => {
    const stream = await answer.begun();
    answer.pressStop();
    stream.update('Yes, we are open until six, as ');
    await expect.poll(answer.methods, patience).toContain('chat.appendStream');
    await stream.finish(part('Yes, we are open until six, as always.'));
    expect(answer.messages()).toEqual(['Yes, we are open until six, as always.']);
  });

  it('is taken back when Slack no longer streams it, and when it never began', async () => {
    const stream = await answer.begun();
    answer.sleep(6);
    await stream.discard();
    await answer.open().discard();
    expect(answer.messages()).toEqual([]);
  });
});
