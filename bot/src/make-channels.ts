import { lead } from '@frontdesk/prisma/leader';
import { slackChannel } from './channels/slack/index.ts';
import { telegramChannel } from './channels/telegram/index.ts';
import { webChannel } from './channels/web/index.ts';
import type { Config } from './config.ts';
import { formValidator } from './core/details/validate-form.ts';
import type { Channel, ChannelName, Log } from './core/ports.ts';
import { loadCursor, saveCursor } from './store/cursors.ts';
import type { Database } from './store/database.ts';

interface ChannelDeps {
  db: Database;
  /** For the leader's lock, which has a connection of its own. */
  databaseUrl: string;
  log: Log;
}

/** Every channel that is configured. A new channel is one line here. */
export function makeChannels(
  { telegram, slack, publicUrl, burstMs, details }: Config,
  { db, databaseUrl, log }: ChannelDeps,
): Map<ChannelName, Channel> {
  const channels: Channel[] = [webChannel()];
  if (slack) channels.push(slackChannel({ ...slack, burstMs, log, validate: formValidator(details.region) }));
  if (telegram) {
    channels.push(
      telegramChannel({
        ...telegram,
        publicUrl,
        burstMs,
        cursor: {
          load: (account) => loadCursor(db, 'telegram', account),
          save: (account, position) => saveCursor(db, 'telegram', account, position),
        },
        lead: (account, work, stopping) =>
          lead({ url: databaseUrl, name: `telegram polling ${account}`, log }, work, stopping),
        log,
      }),
    );
  }
  return new Map(channels.map((channel) => [channel.name, channel]));
}

/** Null when all are well, else which are not, for the log. */
export function failingChannels(channels: Iterable<Channel>): string | null {
  const failing = [...channels].filter((channel) => channel.health().state === 'failing');
  if (failing.length === 0) return null;
  return failing.map(({ name, health }) => `${name}: ${health().detail ?? 'failing'}`).join('; ');
}
