import { type AppDeps, createApp } from '../../app.ts';
import { memoryConversations } from './memory-conversations.ts';

export const silentLog = { debug() {}, info() {}, warn() {}, error() {} };

/** The app with conversations in memory and no limits; `deps` replace what a test is about. */
export function appForTests(deps: Partial<AppDeps> = {}) {
  return createApp({
    conversations: memoryConversations(),
    channels: [],
    ready: {},
    log: silentLog,
    version: '0.0.0',
    corsOrigins: [],
    strictSessionIds: false,
    chatRateLimit: 'off',
    ...deps,
  });
}
