/** The parts of the Gemini wire format that the simulator reads and writes. Source: ai.google.dev/api/generate-content */

export interface Part {
  text?: string;
  thought?: boolean;
  thoughtSignature?: string;
  functionCall?: { id?: string; name: string; args?: Record<string, unknown> };
  functionResponse?: { id?: string; name: string; response?: Record<string, unknown> };
  inlineData?: { mimeType?: string; data?: string };
  fileData?: { mimeType?: string; fileUri?: string };
  executableCode?: unknown;
  codeExecutionResult?: unknown;
}

export interface Content {
  role?: string;
  parts?: Part[];
}

export interface Tool {
  functionDeclarations?: { name?: string; description?: string }[];
}

export interface GenerateRequest {
  contents?: Content[];
  systemInstruction?: Content;
  tools?: Tool[];
  generationConfig?: {
    candidateCount?: number;
    maxOutputTokens?: number;
    stopSequences?: string[];
    temperature?: number;
    topP?: number;
  };
}

export interface UsageMetadata {
  promptTokenCount: number;
  candidatesTokenCount?: number;
  thoughtsTokenCount?: number;
  totalTokenCount: number;
  promptTokensDetails: { modality: 'TEXT'; tokenCount: number }[];
}

/** One message of a stream, and the whole answer where nothing is streamed. */
export interface ResponseChunk {
  candidates?: {
    content?: { role: 'model'; parts?: Part[] };
    finishReason?: string;
    finishMessage?: string;
    index: 0;
  }[];
  promptFeedback?: { blockReason: string };
  usageMetadata: UsageMetadata;
  modelVersion: string;
  responseId: string;
}
