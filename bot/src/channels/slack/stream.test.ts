import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patience } from './testing/patience.ts';
import { anna } from './testing/simulated-slack.ts';
import { type StreamedAnswer, streamedAnswer } from './testing/streamed-answer.ts';

let answer: StreamedAnswer;
beforeEach(async () => {
  answer = await streamedAnswer();
});
afterEach(() => answer.close());

const part = (text: string) => ({ text });

describe('a streamed answer', () => {
  it('grows, and ends with the whole text', async () => {
    const stream = await answer.begun();
    stream.update('Yes, we are open until **six** on ');
    await expect.poll(answer.messages, patience).toEqual(['Yes, we are open until **six** on…']);
    const { externalId } = await stream.finish(part('Yes, we are open until **six** on Sunday.'));
    expect(answer.messages()).toEqual(['Yes, we are open until **six** on Sunday.']);
    expect(externalId).toBe(`${anna.chatId}:${answer.simulator.messages().at(-1)?.ts}`);
    expect(answer.methods()).toEqual(['chat.startStream', 'chat.appendStream', 'chat.stopStream']);
  });

  it('is one stream with one call at a time, however fast the text comes', async () => {
    const stream = answer.open();
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    for (let end = 10; end <= words.length; end += 10) {
      for (let sooner = end - 9; sooner <= end; sooner++)
        stream.update(`${words.slice(0, sooner).join(' ')} `);
      await expect.poll(() => answer.messages().join(''), patience).toContain(`word${end - 1}`);
    }
    await stream.finish(part(words.join(' ')));
    expect(answer.messages()).toEqual([words.join(' ')]);
    expect(answer.methods().filter((method) => method === 'chat.startStream')).toHaveLength(1);
  });

  it('is an ordinary message when there was nothing to show yet', async () => {
    const stream = answer.open();
    stream.update('Y');
    await stream.finish(part('Yes.'));
    expect(answer.messages()).toEqual(['Yes.']);
    expect(answer.methods()).toEqual(['chat.postMessage']);
  });

  it('is put right when the final text is another', async () => {
    const stream = await answer.begun();
    await stream.finish(part('No, we are closed.'));
    expect(answer.messages()).toEqual(['No, we are closed.']);
    expect(answer.methods()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.update']);
  });

  it('shows nothing more while the model starts over, and is put right at the end', async () => {
    const stream = await answer.begun();
    stream.update('Sorry, one ');
    await stream.finish(part('Sorry, one moment.'));
    expect(answer.messages()).toEqual(['Sorry, one moment.']);
  });
  it('is taken back', async () => {
    const stream = await answer.begun();
    stream.update('Yes, we are open until six on ');
    await stream.discard();
    expect(answer.messages()).toEqual([]);
    stream.update('Yes, we are open until six on Sunday. ');
    expect(answer.messages()).toEqual([]);
  });
});
