import { startGemini } from './gemini.ts';
import { startSlack } from './slack.ts';
import { startTelegram } from './telegram.ts';
import type { FromWorld, ToWorld } from './wire.ts';

/** The world outside as a process of its own: Gemini, Telegram and Slack, as fast as they can be. */

const tell = (news: FromWorld) => process.send?.(news);
const answered = (chat: string, atMs: number) => tell({ type: 'answered', chat, atMs });

const gemini = await startGemini((word, atMs) => tell({ type: 'asked', word, atMs }));
const telegram = await startTelegram(answered);
const slack = await startSlack(answered);

process.on('message', (wish: ToWorld) => gemini.think(wish.thinkMs));
process.on('disconnect', () => process.exit());
tell({ type: 'open', gemini: gemini.url, telegram, slack });
