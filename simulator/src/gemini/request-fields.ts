import {
  anything,
  bytes,
  choice,
  decimal,
  flag,
  integer,
  listOf,
  message,
  struct,
  text,
} from './proto-json.ts';
import type { GenerateRequest } from './wire.ts';

/** Every field that a request may carry: what @google/genai 2.32 can send to the Gemini API (its `…ToMldev` converters). */

const part = message('Part', {
  text,
  thought: flag,
  thoughtSignature: bytes,
  functionCall: message('FunctionCall', { id: text, name: text, args: struct }),
  functionResponse: message('FunctionResponse', {
    id: text,
    name: text,
    response: struct,
    willContinue: flag,
    scheduling: text,
    parts: anything,
  }),
  inlineData: message('Blob', { mimeType: text, data: bytes, displayName: text }),
  fileData: message('FileData', { mimeType: text, fileUri: text, displayName: text }),
  executableCode: struct,
  codeExecutionResult: struct,
  videoMetadata: struct,
  mediaResolution: anything,
  partMetadata: struct,
  toolCall: struct,
  toolResponse: struct,
  audioTranscription: anything,
});

const content = message('Content', { role: text, parts: listOf(part) });

const tool = message('Tool', {
  functionDeclarations: listOf(
    message('FunctionDeclaration', {
      name: text,
      description: text,
      behavior: text,
      parameters: struct,
      parametersJsonSchema: anything,
      response: struct,
      responseJsonSchema: anything,
    }),
  ),
  googleSearch: struct,
  googleSearchRetrieval: struct,
  googleMaps: struct,
  codeExecution: struct,
  computerUse: struct,
  urlContext: struct,
  fileSearch: struct,
  mcpServers: anything,
});

const toolConfig = message('ToolConfig', {
  functionCallingConfig: message('FunctionCallingConfig', {
    mode: choice('FunctionCallingConfig.Mode', ['MODE_UNSPECIFIED', 'AUTO', 'ANY', 'NONE', 'VALIDATED']),
    allowedFunctionNames: listOf(text),
    streamFunctionCallArguments: flag,
  }),
  retrievalConfig: struct,
  includeServerSideToolInvocations: flag,
});

const safetySetting = message('SafetySetting', {
  category: choice(
    'HarmCategory',
    ['HARASSMENT', 'HATE_SPEECH', 'SEXUALLY_EXPLICIT', 'DANGEROUS_CONTENT', 'CIVIC_INTEGRITY'].map(
      (name) => `HARM_CATEGORY_${name}`,
    ),
  ),
  threshold: choice('SafetySetting.HarmBlockThreshold', [
    'HARM_BLOCK_THRESHOLD_UNSPECIFIED',
    'BLOCK_LOW_AND_ABOVE',
    'BLOCK_MEDIUM_AND_ABOVE',
    'BLOCK_ONLY_HIGH',
    'BLOCK_NONE',
    'OFF',
  ]),
});

const generationConfig = message('GenerationConfig', {
  candidateCount: integer,
  stopSequences: listOf(text),
  maxOutputTokens: integer,
  temperature: decimal,
  topP: decimal,
  topK: integer,
  seed: integer,
  presencePenalty: decimal,
  frequencyPenalty: decimal,
  responseLogprobs: flag,
  logprobs: integer,
  responseMimeType: text,
  responseSchema: struct,
  responseJsonSchema: anything,
  responseModalities: listOf(text),
  mediaResolution: text,
  speechConfig: struct,
  imageConfig: struct,
  audioTranscriptionConfig: struct,
  enableEnhancedCivicAnswers: flag,
  thinkingConfig: message('ThinkingConfig', {
    includeThoughts: flag,
    thinkingBudget: integer,
    thinkingLevel: choice('ThinkingConfig.ThinkingLevel', [
      'THINKING_LEVEL_UNSPECIFIED',
      'MINIMAL',
      'LOW',
      'MEDIUM',
      'HIGH',
    ]),
  }),
});

const generateFields = {
  model: text,
  contents: listOf(content),
  systemInstruction: content,
  tools: listOf(tool),
  toolConfig,
  safetySettings: listOf(safetySetting),
  generationConfig,
  cachedContent: text,
  serviceTier: text,
  store: flag,
  labels: struct,
  continuationToken: text,
};

const generateRequest = message('GenerateContentRequest', generateFields);
const countRequest = message('CountTokensRequest', {
  contents: listOf(content),
  generateContentRequest: generateRequest,
});

/** Throws GoogleError 400 for what the API has no field for. */
export function readGenerateRequest(json: unknown): GenerateRequest {
  return generateRequest(json, '') as GenerateRequest;
}

/** countTokens takes bare contents, or a whole request that would be sent. */
export function readCountRequest(json: unknown): GenerateRequest {
  const { contents, generateContentRequest } = countRequest(json, '') as {
    contents?: GenerateRequest['contents'];
    generateContentRequest?: GenerateRequest;
  };
  return generateContentRequest ?? { contents };
}
