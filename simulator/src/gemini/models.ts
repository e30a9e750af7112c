/** Names as the service lists them in November 2026; `-latest` aliases exist on v1beta only. */
const chatModels = [
  'gemini-4-argon',
  'gemini-3.8-flash',
  'gemini-3.7-flash',
  'gemini-3.6-flash',
  'gemini-3.5-flash',
  'gemini-3.5-flash-lite',
  'gemini-3.1-flash-lite',
];
const betaAliases = ['gemini-flash-latest', 'gemini-flash-lite-latest', 'gemini-pro-latest'];

export const inputTokenLimit = 1_048_576;

export interface ModelEntry {
  name: string;
  version: string;
  displayName: string;
  inputTokenLimit: number;
  outputTokenLimit: number;
  supportedGenerationMethods: string[];
}

/** The models of an API version, `more` (the simulator's option) included. */
export function modelsOf(version: string, more: readonly string[] = []): ModelEntry[] {
  const names = new Set([...chatModels, ...(version === 'v1beta' ? betaAliases : []), ...more]);
  return [
    ...[...names].map((name) => entry(name, ['generateContent', 'countTokens'])),
    entry('gemini-embedding-2', ['embedContent']),
  ];
}

function entry(id: string, supportedGenerationMethods: string[]): ModelEntry {
  return {
    name: `models/${id}`,
    version: '001',
    displayName: `${id} (simulated)`,
    inputTokenLimit,
    outputTokenLimit: 65_536,
    supportedGenerationMethods,
  };
}

/** One page, as `ListModels` gives it. The token is opaque to callers: here, where the next page starts. */
export function modelPage(models: ModelEntry[], pageSize = 50, pageToken = '') {
  const start = pageToken ? Number.parseInt(Buffer.from(pageToken, 'base64url').toString(), 10) || 0 : 0;
  const end = start + Math.min(Math.max(pageSize, 1), 1000);
  return {
    models: models.slice(start, end),
    ...(end < models.length && { nextPageToken: Buffer.from(String(end)).toString('base64url') }),
  };
}
