import type { WebClient } from '@slack/web-api';

/** A person's direct messages with the bot; the channel's id. Throws what the WebClient throws. */
export type DirectMessages = (userId: string) => Promise<string>;

const maxKnown = 1000;

/** They stay the same for good, so Slack is asked once for each person. */
export function directMessages(client: WebClient): DirectMessages {
  const known = new Map<string, string>();
  return async (users) => {
    const before = known.get(users);
    if (before) return before;
    // Needs im:write (docs.slack.dev/reference/methods/conversations.open).
    const { channel } = await client.conversations.open({ users });
    const id = channel?.id ?? '';
    known.set(users, id);
    const oldest = known.keys().next();
    if (known.size > maxKnown && !oldest.done) known.delete(oldest.value);
    return id;
  };
}
