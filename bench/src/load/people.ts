import { createHmac } from 'node:crypto';
import { monotonicMs } from '../measure/monotonic.ts';
import { slackSecret, telegramSecret, type World } from '../world/start.ts';
import type { HttpClient, HttpReply } from './http-client.ts';

/** Somebody who says something and waits for the answer. Resolves with how long that took, ms. */
export type Say = (person: number, text: string) => Promise<number>;

/** Through the chat API; `room` keeps the sessions of one measurement apart from those of others. */
export function onWeb(http: HttpClient, room: string): Say {
  return async (person, message) => {
    const startedAt = monotonicMs();
    const body = JSON.stringify({ session_id: `${room}-${person}`, message });
    expect200('the chat API', await http.post('/api/chat/message/', body));
    return monotonicMs() - startedAt;
  };
}

let updates = 0;

/** To the Telegram bot, in private. */
export function onTelegram(http: HttpClient, world: World): Say {
  return async (person, text) => {
    const id = 100_000 + person;
    const name = { id, first_name: 'Ann', last_name: 'Lee', username: `ann${person}` };
    const update = {
      update_id: ++updates,
      message: {
        message_id: updates,
        date: Math.floor(Date.now() / 1000),
        from: { ...name, is_bot: false, language_code: 'en' },
        chat: { ...name, type: 'private' },
        text,
      },
    };
    const headers = { 'x-telegram-bot-api-secret-token': telegramSecret };
    return sayAndWait(world, `telegram ${id}`, () =>
      http.post('/webhooks/telegram', JSON.stringify(update), headers),
    );
  };
}

/** To the Slack app, in one thread of a direct message. */
export function onSlack(http: HttpClient, world: World): Say {
  return async (person, text) => {
    const ts = `${Math.floor(Date.now() / 1000)}.${String(++updates).padStart(6, '0')}`;
    const channel = `D${String(person).padStart(8, '0')}`;
    const body = JSON.stringify({
      token: 'verification-token',
      team_id: 'TBENCH',
      api_app_id: 'ABENCH',
      type: 'event_callback',
      event_id: `Ev${updates}`,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ enterprise_id: null, team_id: 'TBENCH', user_id: 'UDESKBOT', is_bot: true }],
      event: {
        type: 'message',
        channel,
        channel_type: 'im',
        user: `U${String(person).padStart(8, '0')}`,
        team: 'TBENCH',
        text,
        ts,
        event_ts: ts,
        thread_ts: '1700000000.000100',
      },
    });
    return sayAndWait(world, `slack ${channel}`, () => http.post('/webhooks/slack', body, signed(body)));
  };
}

/** As Slack signs: docs.slack.dev/authentication/verifying-requests-from-slack */
function signed(body: string): Record<string, string> {
  const at = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', slackSecret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${digest}` };
}

/** From the update's way out of here to the answer's arrival at the platform. */
async function sayAndWait(world: World, chat: string, post: () => Promise<HttpReply>): Promise<number> {
  const answered = world.answered(chat);
  const startedAt = monotonicMs();
  const [answeredAt, reply] = await Promise.all([answered, post()]);
  expect200('the webhook', reply);
  return answeredAt - startedAt;
}

function expect200(who: string, { status, text }: HttpReply): void {
  if (status !== 200) throw new Error(`${who} answered ${status}: ${text.slice(0, 200)}`);
}
