import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { Log } from '../../core/ports.ts';
import { abortedBy } from './client.ts';
import { commandMenus } from './commands.ts';
import { outage } from './errors.ts';

/**
 * Tells Telegram the commands for its menu, where it does not have them yet. Nothing hangs on it: it never throws, and
 * after a failure the next start tries again.
 */
export async function announceCommands(api: Api, log: Log, signal: AbortSignal): Promise<void> {
  try {
    for (const { language, commands } of commandMenus) {
      const place = language === '' ? {} : { language_code: language };
      const known = await api.getMyCommands(place, abortedBy(signal));
      if (!isSame(known, commands)) await api.setMyCommands(commands, place, abortedBy(signal));
    }
  } catch (error) {
    if (!signal.aborted) log.debug({ reason: outage(error) }, 'Telegram has no new menu of commands');
  }
}

const isSame = (known: BotCommand[], commands: BotCommand[]): boolean =>
  known.length === commands.length &&
  commands.every(
    ({ command, description }, at) =>
      known[at]?.command === command && known[at]?.description === description,
  );
