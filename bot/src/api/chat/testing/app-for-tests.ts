import type { Rights } from '../../../core/rights.ts';
import { quiet } from '../../../testing/fakes.ts';
import { type AppDeps, createApp } from '../../app.ts';
import { memoryConversations } from './memory-conversations.ts';

/** The app with conversations in memory and no limits; `deps` replace what a test is about. */
export function appForTests(deps: Partial<AppDeps> = {}) {
  return createApp({
    conversations: memoryConversations(),
    rights: nobodyKnown,
    channels: [],
    ready: {},
    log: quiet,
    version: '0.0.0',
    corsOrigins: [],
    strictSessionIds: false,
    chatRateLimit: 'off',
    ...deps,
  });
}

/** A desk at which nothing is stored of anybody. */
const nobodyKnown: Rights = {
  myData: async () => null,
  export: async () => null,
  askToForget: async () => null,
  forget: async () => null,
};
