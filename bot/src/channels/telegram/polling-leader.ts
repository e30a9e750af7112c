import type { ChannelHealth } from '../../core/ports.ts';

/**
 * Runs `work` in one process at a time among those that share an account, until `stopping` aborts. `signal` aborts
 * when this process leads no longer; for a moment two may believe to lead. Never rejects.
 */
export type Lead = (
  account: string,
  work: (signal: AbortSignal) => Promise<void>,
  stopping: AbortSignal,
) => Promise<void>;

interface Candidate {
  lead: Lead;
  account: string;
  /** Polls until `signal` aborts; ends earlier only if a person must help. */
  poll(signal: AbortSignal): Promise<void>;
  report(state: ChannelHealth['state'], detail?: string): void;
  /** For an admin, while another process polls. */
  idle: string;
}

/**
 * Polls while this process leads. Telegram answers one question a bot; two that ask would end each other's (409).
 * Should two believe to lead, nothing is lost: either one moves on only past what it has committed, both hand over
 * the same ids, and a position that the slower one puts back only brings back what is known.
 */
export async function pollAsLeader(candidate: Candidate, stopping: AbortSignal): Promise<void> {
  const { lead, account, poll, report, idle } = candidate;
  const hopeless = new AbortController();
  const work = async (signal: AbortSignal) => {
    report('starting');
    await poll(signal);
    // A process with another token may do better.
    if (!signal.aborted) hopeless.abort();
    else report('ready', idle);
  };
  report('ready', idle);
  await lead(account, work, AbortSignal.any([stopping, hopeless.signal]));
}
