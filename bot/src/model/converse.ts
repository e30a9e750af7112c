import type { Content, GoogleGenAI, Part } from '@google/genai';
import type { ModelRequest, ModelTool } from '../core/ports.ts';
import { type CallOptions, streamAnswer } from './stream-answer.ts';
import type { CallResult } from './verdict.ts';

/** A model that calls functions again and again without an end gets no further turn. */
const mostRounds = 4;

/**
 * One answer, the functions it calls included: each round is one streamed call. What the model said in all rounds is the
 * answer. Its parts go back to it verbatim, since Gemini 3 refuses function calls without their thought signatures.
 */
export async function converse(
  client: GoogleGenAI,
  request: ModelRequest,
  { onRound, ...options }: CallOptions & { onRound(): void },
): Promise<CallResult> {
  const contents: Content[] = request.turns.map(({ role, text }) => ({ role, parts: [{ text }] }));
  let said = '';
  for (let round = 1; ; round++) {
    onRound();
    const before = said && !/\s$/.test(said) ? `${said}\n\n` : said;
    const onText = options.onText && ((text: string) => options.onText?.(before + text));
    const result = await streamAnswer(client, { ...request, contents }, { ...options, onText });
    said = result.text ? before + result.text : said;
    const calls = result.parts.flatMap(({ functionCall }) => functionCall ?? []);
    if (calls.length === 0 || round === mostRounds) return { ...result, text: said };
    const answers = calls.map(({ id, name = '', args = {} }): Part => {
      const response = run(request.tools ?? [], name, args);
      return { functionResponse: { ...(id === undefined ? {} : { id }), name, response } };
    });
    contents.push({ role: 'model', parts: result.parts }, { role: 'user', parts: answers });
  }
}

function run(tools: ModelTool[], name: string, args: Record<string, unknown>): Record<string, unknown> {
  const tool = tools.find((known) => known.name === name);
  return tool ? tool.run(args) : { error: `There is no function "${name}".` };
}
