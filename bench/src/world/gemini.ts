import { monotonicMs } from '../measure/monotonic.ts';
import { listen } from './listen.ts';

/** A request carries this word and a number in what the user says, when the bench waits for it. */
const askedWord = /asked-(\d+)/g;

const chunk = (text: string, more: object = {}) =>
  `data: ${JSON.stringify({
    candidates: [{ content: { role: 'model', parts: [{ text }] }, index: 0, ...more }],
    usageMetadata: { promptTokenCount: 200, candidatesTokenCount: 40, totalTokenCount: 240 },
    modelVersion: 'bench',
    responseId: 'bench',
  })}\r\n\r\n`;

const answer =
  chunk('We are open from nine to five, ') +
  chunk('Monday to Friday, and on Saturdays until noon. ') +
  chunk('Shall I reserve a table for you?', { finishReason: 'STOP' });

/** A Gemini that thinks for a given time and then says it all at once, in three chunks. */
export async function startGemini(onAsked: (word: number, atMs: number) => void) {
  let delayMs = 0;
  const url = await listen((_path, body, response) => {
    const word = [...body.matchAll(askedWord)].at(-1)?.[1];
    if (word) onAsked(Number(word), monotonicMs());
    const say = () => response.writeHead(200, { 'content-type': 'text/event-stream' }).end(answer);
    if (delayMs === 0) say();
    else setTimeout(say, delayMs);
  });
  return { url, think: (ms: number) => void (delayMs = ms) };
}
