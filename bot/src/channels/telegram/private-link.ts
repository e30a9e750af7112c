import type { BotIdentity } from './addressed.ts';

/** Opens a private chat with the bot and, once Start is pressed, says "/start <token>" (1 to 64 of A-Z, a-z, 0-9, _, -). */
export function privateLink(bot: BotIdentity | null, token: string): string | null {
  // With any other token the link would open the chat and say nothing of it.
  return bot && /^[\w-]{1,64}$/.test(token) ? `https://t.me/${bot.username}?start=${token}` : null;
}
