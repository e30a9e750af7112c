import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { FrontdeskError } from '../../core/errors.ts';
import type { ChannelFile } from '../../core/ports.ts';
import { type Ask, askFor, toChannelFile } from '../download.ts';
import { slackCode, slackError, whyNot } from './errors.ts';

interface Source {
  client: WebClient;
  botToken: string;
  /** Instead of https://slack.com/api/; files may come from there, too. */
  apiUrl?: string;
}

/** docs.slack.dev/reference/objects/file-object */
const fileInfo = z.object({
  mimetype: z.string().nullish().catch(null),
  mode: z.string().nullish().catch(null),
  is_external: z.boolean().nullish().catch(null),
  url_private: z.string().nullish().catch(null),
  url_private_download: z.string().nullish().catch(null),
});

/**
 * A file that somebody shared, fetched with the bot's token, which goes to Slack's own hosts and nowhere else, whatever
 * an address or a redirect says. Throws FrontdeskError gone, too_large, refused or not_sent.
 */
export async function fetchFile(
  source: Source,
  fileId: string,
  { signal, range }: { signal: AbortSignal; range?: string },
): Promise<ChannelFile> {
  try {
    const { file } = await source.client.files.info({ file: fileId });
    const info = fileInfo.parse(file);
    // The other address leads astray for some types: a PDF's is a page that shows it.
    const url = info.url_private_download || info.url_private;
    if (info.is_external) throw new FrontdeskError('refused', outside);
    if (!url || info.mode === 'tombstone' || info.mode === 'hidden_by_limit') throw gone();
    const headers = { authorization: `Bearer ${source.botToken}` };
    const answer = await follow(url, { signal, range, headers }, source.apiUrl);
    if (!answer.ok || isSignInPage(answer, info.mimetype ?? '')) {
      await answer.body?.cancel();
      throw refusal(answer.status);
    }
    return await toChannelFile(answer);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw fileError(error);
  }
}

const mostHops = 3;

/** Slack sends on to another host of its own now and then; the token goes along there only. */
async function follow(given: string, ask: Ask, apiUrl: string | undefined): Promise<Response> {
  let url = new URL(given);
  for (let hop = 0; hop <= mostHops; hop++) {
    if (!isSlacks(url, apiUrl)) throw new FrontdeskError('refused', outside);
    const answer = await askFor(url, ask);
    const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (next === null) return answer;
    await answer.body?.cancel();
    url = new URL(next, url);
  }
  throw new FrontdeskError('not_sent', 'Slack sends us from one address to the next. Try again later.');
}

function isSlacks({ protocol, hostname, origin }: URL, apiUrl: string | undefined): boolean {
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && /(^|\.)(slack\.com|slack-files\.com|slack-edge\.com)$/.test(hostname);
}

/** Whom Slack does not let in it answers 200 with its sign-in page. */
const isSignInPage = ({ headers }: Response, mimeType: string): boolean =>
  /^text\/html/i.test(headers.get('content-type') ?? '') && mimeType !== 'text/html';

const outside = 'This file is kept outside of Slack. Open it there.';

const gone = () =>
  new FrontdeskError('gone', 'Slack does not show this file any more: it was deleted, or the plan hides it.');

const noScope =
  'Slack does not give the file to the bot. Add files:read under OAuth & Permissions of the Slack app and install it again.';

function refusal(status: number): FrontdeskError {
  if (status === 404 || status === 410) return gone();
  if (status === 429 || status >= 500) {
    return new FrontdeskError('not_sent', `Slack does not give the file now (${status}). Try again later.`);
  }
  return new FrontdeskError('refused', noScope);
}

const goneCodes = new Set(['file_not_found', 'file_deleted', 'invalid_arguments']);

function fileError(error: unknown): FrontdeskError {
  if (error instanceof FrontdeskError) return error;
  if (goneCodes.has(slackCode(error) ?? '')) return gone();
  const { code, retryAfterMs } = slackError(error);
  return new FrontdeskError(code === 'refused' ? 'refused' : 'not_sent', whyNot(error), { retryAfterMs });
}
