import { setTimeout as sleep } from 'node:timers/promises';
import { App, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { FrontdeskError } from '../../core/errors.ts';
import type { AnswerStream, Channel, ChannelHealth, Log, Receive, Target } from '../../core/ports.ts';
import { capability } from './capability.ts';
import { listenToControls } from './controls/listen.ts';
import { acceptAnyText, type ValidateField } from './controls/submission.ts';
import { isDirect, isThread, type Place, readConversationKey, type Thread } from './conversation-key.ts';
import { directory } from './directory.ts';
import { isTokenRefused, slackError } from './errors.ts';
import { fetchReceiver } from './events/receiver.ts';
import { socketReceiver } from './events/socket.ts';
import { fetchFile } from './file.ts';
import { identity } from './identity.ts';
import { toInbound } from './inbound.ts';
import { takeTurns } from './pacer.ts';
import { post } from './post.ts';
import { render, type SlackPart } from './render/render.ts';
import { threadStatus } from './status.ts';
import { answerStream } from './stream.ts';
import { sdkLogger, webClientOptions } from './web-client.ts';

export interface SlackOptions {
  /** xoxb-… */
  botToken: string;
  /** For HTTP deliveries; one of this and `appToken` is needed. */
  signingSecret?: string;
  /** xapp-…, with the scope connections:write: Socket Mode, which needs no public address. */
  appToken?: string;
  /** Instead of https://slack.com/api/ */
  apiUrl?: string;
  burstMs?: number;
  /** What is written into forms, as values; by default any text is one. */
  validate?: ValidateField;
  log: Log;
  /** A call to Slack that takes longer has failed. */
  timeoutMs?: number;
  /** Between two appends to streams, all streams together. */
  streamEveryMs?: number;
  /** Before the nth try to reach Slack. */
  backoffMs?: (failures: number) => number;
}

/** At once, then 1 s, 2 s, 4 s … half a minute. */
const patience = (failures: number) => (failures <= 1 ? 0 : Math.min(1000 * 2 ** (failures - 2), 30_000));

/** Slack, through Bolt: Socket Mode or HTTP events in, the Web API out. The README tells what is odd about it. */
export function slackChannel(options: SlackOptions): Channel<SlackPart> {
  const { botToken, signingSecret, appToken, apiUrl, burstMs, log } = options;
  const { timeoutMs = 10_000, streamEveryMs = 750, backoffMs = patience, validate = acceptAnyText } = options;
  const clientOptions = () => webClientOptions({ apiUrl, timeoutMs, log });
  const client = new WebClient(botToken, clientOptions());
  const people = directory({ client, log });
  const status = threadStatus({ client, log });
  const self = identity({ client, log, backoffMs });
  const streaming = capability();
  const pace = takeTurns(streamEveryMs);
  const http = signingSecret && !appToken ? fetchReceiver({ signingSecret, hear, log }) : undefined;
  const socket = appToken ? socketReceiver({ appToken, hear, apiUrl, timeoutMs, log, backoffMs }) : undefined;
  let receive: Receive = () => Promise.reject(new FrontdeskError('not_sent', 'Slack has not started.'));

  async function hear(body: unknown): Promise<void> {
    for (const inbound of toInbound(body, self.bot())) {
      await receive(await people.introduce(inbound));
      if (inbound.type === 'stopped') void status.end(inbound.conversationKey);
    }
  }

  async function say(place: Place, part: SlackPart): Promise<{ externalId: string }> {
    try {
      return await post(client, place, part, { timeoutMs });
    } catch (error) {
      if (isTokenRefused(error)) self.doubt();
      throw slackError(error);
    }
  }

  function listen(receiver: Receiver): void {
    const app = new App({
      receiver,
      authorize: async () => {
        const { botId, userId, teamId } = self.bot();
        return { botToken, botId, botUserId: userId, teamId };
      },
      convoStore: false,
      clientOptions: clientOptions(),
      logger: sdkLogger(log),
    });
    app.event(/./, ({ body }) => hear(body));
    listenToControls(app, {
      client,
      log,
      bot: self.bot,
      hear: async (message) => receive(await people.introduce(message)),
      validate,
    });
    // Bolt would only log; the receiver has to know, or it would acknowledge.
    app.error(async (error) => {
      throw error;
    });
  }

  /** Outside direct messages a stream is for one person, the one who asked. */
  function recipientOf({ channel }: Thread, { inReplyTo }: Target) {
    if (isDirect(channel)) return {};
    const user = inReplyTo?.externalUserId;
    const team = user && (people.known(user)?.teamId ?? self.known()?.teamId);
    return team ? { recipient_user_id: user, recipient_team_id: team } : undefined;
  }

  function streamOf(target: Target): AnswerStream<SlackPart> {
    const place = readConversationKey(target.conversationKey);
    const postWhole = (part: SlackPart) => say(place, part);
    // Slack streams into threads only.
    if (!isThread(place)) return { update() {}, finish: postWhole, discard: async () => {} };
    return answerStream({
      client,
      log,
      thread: place,
      pace,
      may: streaming,
      botId: () => self.known()?.botId ?? '',
      recipient: recipientOf(place, target),
      post: postWhole,
    });
  }

  return {
    name: 'slack',
    burstMs,
    render,

    async start(whatReceives) {
      const receiver = socket ?? http;
      if (!receiver) {
        throw new FrontdeskError(
          'bad_config',
          'Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside SLACK_BOT_TOKEN.',
        );
      }
      receive = whatReceives;
      listen(receiver);
      await self.start();
      await receiver.start();
    },

    async stop() {
      self.stop();
      await (socket ?? http)?.stop();
      await Promise.race([status.clearAll(), sleep(1000, undefined, { ref: false })]);
    },

    health: () => worst(self.health(), socket?.health()),

    ...(http ? { webhook: http.handle } : {}),

    async send(target, part) {
      const sent = await say(readConversationKey(target.conversationKey), part);
      void status.clear(target.conversationKey, true);
      return sent;
    },

    stream(target) {
      const stream = streamOf(target);
      return {
        update: stream.update,
        async finish(part) {
          const sent = await stream.finish(part);
          void status.clear(target.conversationKey, true);
          return sent;
        },
        async discard() {
          await stream.discard();
          void status.clear(target.conversationKey, false);
        },
      };
    },

    typing: (target) => status.show(target.conversationKey),

    file: (fileId, given) => fetchFile({ client, botToken, apiUrl }, fileId, given),

    // `markdown_text` is drawn by Slack as it stands.
    preview: (markdown) => render(markdown).map(({ text }) => ({ format: 'markdown', text })),

    async post(room, markdown) {
      for (const part of render(markdown)) await say({ channel: room }, part);
    },
  };
}

const worst = (...healths: (ChannelHealth | undefined)[]): ChannelHealth =>
  healths.find((health) => health?.state === 'failing') ??
  healths.find((health) => health?.state === 'starting') ?? { state: 'ready' };
