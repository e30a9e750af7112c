import { type Api, GrammyError } from 'grammy';
import { FrontdeskError } from '../../core/errors.ts';
import type { ChannelFile } from '../../core/ports.ts';
import { askFor, toChannelFile } from '../download.ts';
import { abortedBy } from './client.ts';
import { isTokenRefused, outage, telegramError, tokenRefused } from './errors.ts';

interface Source {
  api: Api;
  token: string;
  /** Without a slash at the end. */
  apiRoot?: string;
}

/**
 * A file that somebody sent: getFile tells where it is for the next hour, and the address has the token in it, so it
 * never leaves this function. Throws FrontdeskError gone, too_large, refused or not_sent.
 */
export async function fetchFile(
  { api, token, apiRoot = 'https://api.telegram.org' }: Source,
  fileId: string,
  { signal, range }: { signal: AbortSignal; range?: string },
): Promise<ChannelFile> {
  try {
    const { file_path: path } = await api.getFile(fileId, abortedBy(signal));
    if (!path) throw gone();
    if (path.startsWith('/')) throw new FrontdeskError('refused', keptLocally);
    const place = path.split('/').map(encodeURIComponent).join('/');
    const answer = await askFor(`${apiRoot}/file/bot${token}/${place}`, { signal, range });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw refusal(answer.status);
    }
    return { mimeType: mimeTypes[/\.\w+$/.exec(path)?.[0] ?? ''], ...(await toChannelFile(answer)) };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw fileError(error);
  }
}

/** Telegram serves all files as bytes without a type, and of photos and stickers the message tells none either. */
const mimeTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.oga': 'audio/ogg',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

const keptLocally =
  'The Bot API server at TELEGRAM_API_ROOT runs with --local and keeps files on its own disk. Start it without --local to see them here.';

const gone = () =>
  new FrontdeskError('gone', 'Telegram does not have this file any more, or another bot received it.');

const tooLarge = () =>
  new FrontdeskError(
    'too_large',
    'Telegram gives bots files of at most 20 MB. Ask the person to send it another way.',
  );

function fileError(error: unknown): FrontdeskError {
  if (error instanceof FrontdeskError) return error;
  if (isTokenRefused(error)) return new FrontdeskError('refused', tokenRefused);
  if (error instanceof GrammyError && error.error_code === 400) {
    return /too big/i.test(error.description) ? tooLarge() : gone();
  }
  const { retryAfterMs } = telegramError(error);
  return new FrontdeskError('not_sent', outage(error), { retryAfterMs });
}

function refusal(status: number): FrontdeskError {
  if (status === 401) return new FrontdeskError('refused', tokenRefused);
  if (status === 404) return gone();
  return new FrontdeskError('not_sent', `Telegram does not give the file now (${status}). Try again later.`);
}
