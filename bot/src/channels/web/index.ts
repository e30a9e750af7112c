import type { Channel } from '../../core/ports.ts';

/**
 * The chat API as a channel. Nobody has to be called: who asks waits for the answer, or reads it later. So there is
 * nothing to send, no window for bursts (each question has its own answer), and no webhook.
 */
export function webChannel(): Channel {
  return {
    name: 'web',
    start: async () => {},
    stop: async () => {},
    health: () => ({ state: 'ready' }),
  };
}
