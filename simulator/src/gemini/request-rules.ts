import { checkFunctionTurns } from './function-turns.ts';
import { invalidArgument } from './google-error.ts';
import { inputTokenLimit } from './models.ts';
import { countPromptTokens } from './tokens.ts';
import type { Content, GenerateRequest, Part, Tool } from './wire.ts';

/**
 * What the service asks of a well-formed request. Throws GoogleError 400 in its words, the ones for a first turn of the
 * model aside: there the service's own wording is not known to us.
 */
export function checkRequest(request: GenerateRequest): void {
  const contents = request.contents ?? [];
  if (contents.length === 0) throw fieldError('contents', 'contents is not specified');
  contents.forEach((content, index) => checkContent(content, `contents[${index}]`));
  if (request.systemInstruction) checkContent(request.systemInstruction, 'system_instruction');
  checkTurns(contents);
  checkFunctionTurns(contents);
  checkTools(request.tools ?? []);
  checkGenerationConfig(request.generationConfig ?? {});

  const tokens = countPromptTokens(request);
  if (tokens > inputTokenLimit) {
    throw invalidArgument(
      `The input token count (${tokens}) exceeds the maximum number of tokens allowed (${inputTokenLimit}).`,
    );
  }
}

/** A content without a role is the user's. */
export const roleOf = (content: Content) => content.role || 'user';

/** The text of the last turn; empty when it is a function's response. */
export function lastSaid(request: GenerateRequest): string {
  const parts = request.contents?.at(-1)?.parts ?? [];
  return parts.map((part) => part.text ?? '').join('\n');
}

function checkContent(content: Content, at: string): void {
  const parts = content.parts ?? [];
  if (at !== 'system_instruction' && !['user', 'model'].includes(roleOf(content))) {
    throw invalidArgument('Please use a valid role: user, model.');
  }
  if (parts.length === 0) throw fieldError(`${at}.parts`, 'contents.parts must not be empty.');
  parts.forEach((part, index) => checkPart(part, `${at}.parts[${index}]`));
}

const dataFields = [
  'text',
  'functionCall',
  'functionResponse',
  'inlineData',
  'fileData',
  'executableCode',
  'codeExecutionResult',
  'toolCall',
  'toolResponse',
];

function checkPart(part: Part, at: string): void {
  const given = dataFields.filter((field) => field in part);
  if (given.length === 0) {
    throw fieldError(`${at}.data`, "required oneof field 'data' must have one initialized field");
  }
  if (given.length > 1) {
    throw invalidArgument(
      `Invalid value at '${at}' (oneof), oneof field 'data' is already set. Cannot set '${given[1]}'`,
    );
  }
}

function checkTurns(contents: Content[]): void {
  const [first, last] = [contents[0] as Content, contents.at(-1) as Content];
  if (roleOf(last) === 'model') {
    throw invalidArgument(
      contents.length === 1
        ? 'Please ensure that single turn requests end with a user role or the role field is empty.'
        : 'Please ensure that multiturn requests ends with a user role or a function response.',
    );
  }
  if (roleOf(first) === 'model') {
    throw invalidArgument('Please ensure that multiturn requests start with a user role.');
  }
}

function checkTools(tools: Tool[]): void {
  const seen = new Set<string>();
  tools
    .flatMap((tool) => tool.functionDeclarations ?? [])
    .forEach(({ name = '' }, index) => {
      const at = `tools[0].function_declarations[${index}].name`;
      if (!/^[A-Za-z_][\w.:-]{0,63}$/.test(name)) {
        throw fieldError(
          at,
          'Invalid function name. Must start with a letter or an underscore. Must be alphanumeric (a-z, A-Z, 0-9), underscores (_), dots (.), colons (:), or dashes (-), with a maximum length of 64.',
        );
      }
      if (seen.has(name)) throw invalidArgument(`Duplicate function declaration found: ${name}`);
      seen.add(name);
    });
}

function checkGenerationConfig(config: NonNullable<GenerateRequest['generationConfig']>): void {
  const { temperature = 1, topP = 1, maxOutputTokens = 1, candidateCount = 1, stopSequences = [] } = config;
  const refuse = (field: string, words: string) => fieldError(`generation_config.${field}`, words);
  if (temperature < 0 || temperature > 2) {
    throw refuse('temperature', 'temperature must be in the range [0.0, 2.0].');
  }
  if (topP < 0 || topP > 1) throw refuse('top_p', 'top_p must be in the range [0.0, 1.0].');
  if (maxOutputTokens < 1) throw refuse('max_output_tokens', 'max_output_tokens must be positive.');
  if (stopSequences.length > 5) throw refuse('stop_sequences', 'at most 5 stop sequences are allowed.');
  if (candidateCount !== 1) throw invalidArgument('Multiple candidates is not enabled for this model');
}

function fieldError(at: string, words: string) {
  return invalidArgument(`* GenerateContentRequest.${at}: ${words}\n`);
}
