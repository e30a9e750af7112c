import type { WebClient } from '@slack/web-api';
import type { Log } from '../../core/ports.ts';
import { capability } from './capability.ts';
import { isThread, readConversationKey, type Thread } from './conversation-key.ts';
import { slackError } from './errors.ts';

/** "is working…" in a thread, by its conversation key; elsewhere Slack has no such thing. Nothing here ever throws. */
export interface ThreadStatus {
  /** Goes out on its own if it is not shown anew for a while. */
  show(key: string): Promise<void>;
  /** `said`: a message was posted, which puts out the older kind of status by itself. */
  clear(key: string, said: boolean): Promise<void>;
  /**
   * Somebody pressed Stop: Slack leaves the session at work until the app says otherwise
   * (docs.slack.dev/reference/events/agent_session_stopped), and another process may be the one that works.
   */
  end(key: string): Promise<void>;
  clearAll(): Promise<void>;
}

/** A session's status stays until someone changes it, a thread's for two minutes at most. */
const refreshMs = 60_000;
/** The core asks for "typing…" every four seconds while it works. */
const forgottenMs = 15_000;

interface Shown {
  by: 'session' | 'thread';
  at: number;
  timer: NodeJS.Timeout;
}

/**
 * Agents have sessions with a status (docs.slack.dev/ai/agent-sessions), other apps a line under the thread
 * (assistant.threads.setStatus); some have neither. Both fill the same place, so the first that works is used.
 */
export function threadStatus({
  client,
  log,
  now = Date.now,
}: {
  client: WebClient;
  log: Log;
  now?: () => number;
}): ThreadStatus {
  const shown = new Map<string, Shown>();
  const pending = new Map<string, Promise<void>>();
  const kinds = [
    { by: 'session', may: capability(), set: (thread: Thread) => setSession(thread, 'processing') },
    { by: 'thread', may: capability(), set: (thread: Thread) => setLine(thread, 'is thinking…') },
  ] as const;

  let warned = false;

  /** While a session is `processing` Slack offers Stop, if the app has subscribed to hear of it. */
  async function setSession({ channel, threadTs }: Thread, status: 'processing' | 'active'): Promise<void> {
    const where = { channel_id: channel, thread_ts: threadTs };
    const { warning } = await client.agents.sessions.setStatus({ ...where, status });
    if (warned || !warning?.includes('missing_agent_session_stopped_event_subscription')) return;
    warned = true;
    log.warn({}, 'Slack shows no Stop button: subscribe the app to the bot event agent_session_stopped');
  }

  const setLine = ({ channel, threadTs }: Thread, status: string) =>
    client.assistant.threads.setStatus({ channel_id: channel, thread_ts: threadTs, status });

  /** One call at a time in a thread, so that "done" cannot be overtaken by "working". */
  function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const done = (pending.get(key) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) =>
        log.debug({ thread: key, reason: slackError(error).message }, 'Slack did not take a status'),
      );
    pending.set(key, done);
    return done.finally(() => {
      if (pending.get(key) === done) pending.delete(key);
    });
  }

  function put(key: string, by: Shown['by'], at: number): void {
    clearTimeout(shown.get(key)?.timer);
    const timer = setTimeout(() => void clear(key, false), forgottenMs).unref();
    shown.set(key, { by, at, timer });
  }

  const show = (key: string) =>
    inTurn(key, async () => {
      const thread = readConversationKey(key);
      if (!isThread(thread)) return;
      const before = shown.get(key);
      if (before && now() - before.at < refreshMs) return put(key, before.by, before.at);
      for (const { by, may, set } of kinds) {
        if (!may.usable()) continue;
        try {
          await set(thread);
          return put(key, by, now());
        } catch (error) {
          may.refused(error);
          const { code } = slackError(error);
          // It may be shown all the same, so it has to be put out.
          if (code === 'uncertain') put(key, by, 0);
          if (code !== 'refused') throw error;
        }
      }
    });

  const clear = (key: string, said: boolean) =>
    inTurn(key, async () => {
      const before = shown.get(key);
      if (!before) return;
      clearTimeout(before.timer);
      shown.delete(key);
      const thread = readConversationKey(key);
      if (!isThread(thread)) return;
      if (before.by === 'session') await setSession(thread, 'active');
      else if (!said) await setLine(thread, '');
    });

  const end = (key: string) =>
    inTurn(key, async () => {
      clearTimeout(shown.get(key)?.timer);
      shown.delete(key);
      const thread = readConversationKey(key);
      if (isThread(thread)) await setSession(thread, 'active');
    });

  return {
    show,
    clear,
    end,
    async clearAll() {
      await Promise.all([...shown.keys()].map((key) => clear(key, false)));
    },
  };
}
