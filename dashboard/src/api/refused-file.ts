import { ApiError, command } from './request.ts';

/** Why a file could not be shown, in words: elements that load files hide what the server said. */
export async function whyRefused(url: string): Promise<string> {
  const reading = new AbortController();
  try {
    await command(url, { signal: reading.signal });
    return 'It could not be shown: it may be damaged, or of a kind this browser does not know.';
  } catch (error) {
    return error instanceof ApiError ? error.message : 'It could not be loaded.';
  } finally {
    // Of a file that is there, the rest is not needed.
    reading.abort();
  }
}
