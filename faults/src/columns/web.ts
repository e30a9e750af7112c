import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Column, Conversation, Platform } from '../platform.ts';

export const web: Column = {
  name: 'web API',
  abilities: ['hang up'],
  // Two requests at once come in any order.
  ordered: false,
  open: async (doorUrl) => open(doorUrl),
};

interface Reply {
  bot_response?: string;
  error?: string;
}

/** Programs that use the chat API as its documentation tells them to: the same Idempotency-Key until there is an outcome. */
function open(doorUrl: string): Platform {
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  let copies = 1;
  let asking = 0;
  let hangUps = 0;

  function conversation(index: number): Conversation {
    const sessionId = randomUUID();
    return {
      place: `client ${index}`,
      async say(text) {
        const key = randomUUID();
        const count = copies;
        copies = 1;
        asking += 1;
        try {
          await Promise.all(Array.from({ length: count }, () => ask(sessionId, text, key)));
        } finally {
          asking -= 1;
        }
      },
      async seen() {
        const url = `${doorUrl}/api/chat/sessions/get_session/?session_id=${sessionId}`;
        const { messages } = (await (await fetch(url)).json()) as {
          messages: { content: string; is_bot: boolean }[];
        };
        return messages.map(({ content, is_bot }) => ({
          fromUser: !is_bot,
          text: content,
          unfinished: false,
        }));
      },
    };
  }

  /** 200, or a 502, 503 or 504 that tells of the model, is an outcome; all else is asked again. */
  async function ask(sessionId: string, message: string, key: string): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const response = await fetch(`${doorUrl}/api/chat/message/`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify({ session_id: sessionId, message }),
          signal: hangUps-- > 0 ? AbortSignal.timeout(80) : closing.signal,
        });
        const reply = (await response.json()) as Reply;
        if (response.ok || reply.error?.startsWith('Failed to get response')) return;
      } catch {
        // Nobody there, or cut off.
      }
      await sleep(100);
    }
  }

  return {
    env: {},
    conversations: [1, 2, 3, 4].map(conversation),
    connected: async () => {},
    pending: () => asking,
    repeat: (more) => void (copies = more + 1),
    failPreviews: (_kind, times) => void (hangUps = times),
    close: async () => closing.abort(),
  };
}
