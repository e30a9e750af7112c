import { monotonicMs } from '../measure/monotonic.ts';
import { json, listen } from './listen.ts';

/** A Slack that takes everything at once. `onAnswer` hears of every message that is whole: posted, or its stream ended. */
export function startSlack(onAnswer: (channel: string, atMs: number) => void): Promise<string> {
  let messages = 0;
  return listen((path, body, response) => {
    const method = path.slice(path.lastIndexOf('/') + 1);
    const atMs = monotonicMs();
    const fields = new URLSearchParams(body);
    const channel = fields.get('channel') ?? '';
    const ts = `1800000000.${String(++messages).padStart(6, '0')}`;
    json(response, { ok: true, channel, ts, ...known(method, fields) });
    if (method === 'chat.postMessage' || method === 'chat.stopStream') onAnswer(`slack ${channel}`, atMs);
  });
}

function known(method: string, fields: URLSearchParams): object {
  if (method === 'auth.test')
    return { user_id: 'UDESKBOT', bot_id: 'BDESKBOT', team_id: 'TBENCH', team: 'Bench' };
  if (method !== 'users.info') return {};
  const profile = { real_name: 'Ann Lee', email: 'ann@example.com' };
  return { user: { id: fields.get('user'), name: 'ann', team_id: 'TBENCH', locale: 'en-GB', profile } };
}
