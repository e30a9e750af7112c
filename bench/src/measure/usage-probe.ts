import type { Usage } from './usage.ts';

/**
 * Loaded into the server with --import: answers over the IPC channel what the process has used so far. The product knows
 * nothing of it. Asking works the same on every system, where `ps` counts seconds on one and hundredths on another.
 */
process.on('message', (question) => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss() };
  process.send?.({ question, usage });
});
// No server outlives a bench that was killed.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
