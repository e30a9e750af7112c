import { invalidArgument } from './google-error.ts';
import type { Content, Part } from './wire.ts';

/**
 * Function calls and their responses: who follows whom, how many, which names, and the signature that Gemini 3 and later
 * want back with a call of the current turn. Source: ai.google.dev/gemini-api/docs/thought-signatures
 */
export function checkFunctionTurns(contents: Content[]): void {
  const turnStart = contents.findLastIndex((content) => isQuestion(content));
  contents.forEach((content, index) => {
    const calls = callsOf(content);
    const responses = responsesOf(content);
    if (calls.length > 0) {
      checkPlaceOfCalls(content, contents[index - 1]);
      if (index > turnStart) checkSignatures(calls, index);
      checkAnswers(calls, responsesOf(contents[index + 1]));
    }
    if (responses.length > 0 && callsOf(contents[index - 1]).length === 0) {
      throw invalidArgument(
        'Please ensure that function response turn comes immediately after a function call turn.',
      );
    }
  });
}

/** An opaque mark such as the service puts on a call; the simulator knows its own again. */
export function thoughtSignature(seed: string): string {
  return Buffer.from(`${signatureMark}${seed}`).toString('base64');
}

const signatureMark = 'simulated thought:';

function checkPlaceOfCalls(content: Content, before: Content | undefined): void {
  if (content.role !== 'model' || !before || before.role === 'model') {
    throw invalidArgument(
      'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
    );
  }
}

/** Of parallel calls only the first carries a signature. */
function checkSignatures(calls: Part[], index: number): void {
  const [first] = calls;
  const signature = first?.thoughtSignature;
  if (!signature) {
    throw invalidArgument(
      `Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly, and missing thought_signature may lead to degraded model performance. Additional data, function call \`default_api:${first?.functionCall?.name}\` , position ${index + 1}. Please refer to https://ai.google.dev/gemini-api/docs/thought-signatures for more details.`,
    );
  }
  if (!Buffer.from(signature, 'base64').toString().startsWith(signatureMark)) {
    throw invalidArgument('Corrupted thought signature.');
  }
}

function checkAnswers(calls: Part[], responses: Part[]): void {
  if (calls.length !== responses.length) {
    throw invalidArgument(
      'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
    );
  }
  const called = calls.map((part) => part.functionCall?.name ?? '').sort();
  const answered = responses.map((part) => part.functionResponse?.name ?? '').sort();
  if (answered.includes('')) {
    throw invalidArgument(
      '* GenerateContentRequest.contents.parts.function_response.name: Name cannot be empty.\n',
    );
  }
  const stranger = answered.find((name, index) => name !== called[index]);
  if (stranger !== undefined) {
    throw invalidArgument(
      `Function response \`${stranger}\` does not match any call of the function call turn.`,
    );
  }
}

const callsOf = (content?: Content) => (content?.parts ?? []).filter((part) => part.functionCall);
const responsesOf = (content?: Content) => (content?.parts ?? []).filter((part) => part.functionResponse);
const isQuestion = (content: Content) => content.role !== 'model' && responsesOf(content).length === 0;
