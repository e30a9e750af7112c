import type { Content, GenerateRequest, Part } from './wire.ts';

/** About what a tokenizer would count: four letters a token, one token for each wide (CJK) character. */
export function countTextTokens(text: string): number {
  const wide = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}

/** Tokens of everything the request puts before the model: contents, system instruction, tools. */
export function countPromptTokens(request: GenerateRequest): number {
  const contents = [
    ...(request.contents ?? []),
    ...(request.systemInstruction ? [request.systemInstruction] : []),
  ];
  const tools = request.tools ? countTextTokens(JSON.stringify(request.tools)) : 0;
  return contents.reduce((sum, content) => sum + countContentTokens(content), tools);
}

/** One token for the role, the rest for the parts. */
function countContentTokens(content: Content): number {
  return (content.parts ?? []).reduce((sum, part) => sum + countPartTokens(part), 1);
}

function countPartTokens(part: Part): number {
  if (part.text !== undefined) return countTextTokens(part.text);
  // An image or a clip has a flat price that does not depend on its bytes.
  if (part.inlineData || part.fileData) return 258;
  return countTextTokens(JSON.stringify(part));
}
