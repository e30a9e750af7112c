import { randomUUID } from 'node:crypto';
import { addMessage, changeMessage, deleteMessage } from './messages/changes.ts';
import { readContent } from './messages/content.ts';
import { refuse } from './refusal.ts';
import type { Json, SlackMessage, World } from './world.ts';

interface Origin {
  channel: string;
  userId: string;
  /** The message that was acted on; null for a command. */
  message: SlackMessage | null;
}

export interface ResponseUrls {
  /** A URL and its last part, by which it is known here. */
  issue(origin: Origin): { url: string; id: string };
  /** Does what a body posted to the URL asks for. Refuses `used_url` and `expired_url`. */
  use(id: string, body: Json): void;
}

/** A response_url works five times, for half an hour (docs.slack.dev, "Handling user interaction"). */
const USES = 5;
const LIFETIME_MS = 30 * 60_000;

export function createResponseUrls(world: World, base: () => string): ResponseUrls {
  const issued = new Map<string, Origin & { uses: number; issuedAt: number }>();
  return {
    issue(origin) {
      const id = randomUUID();
      issued.set(id, { ...origin, uses: 0, issuedAt: world.now() });
      return { id, url: `${base()}/${id}` };
    },
    use(id, body) {
      const origin = issued.get(id) ?? refuse('expired_url');
      if (world.now() - origin.issuedAt > LIFETIME_MS) refuse('expired_url');
      if (origin.uses >= USES) refuse('used_url');
      origin.uses += 1;
      respond(world, origin, body);
    },
  };
}

function respond(world: World, { channel, userId, message }: Origin, body: Json): void {
  const original = message && world.messages.includes(message) ? message : null;
  if (original && body.delete_original === true) return deleteMessage(world, original);
  const { text, blocks, format } = readContent(body);
  if (original && body.replace_original === true) {
    return changeMessage(world, original, () => {
      Object.assign(original, { text, blocks, format });
    });
  }
  addMessage(world, {
    channel,
    threadTs: message?.threadTs ?? null,
    user: world.app.botUserId,
    text,
    blocks,
    format,
    ephemeralTo: body.response_type === 'in_channel' ? null : userId,
  });
}
