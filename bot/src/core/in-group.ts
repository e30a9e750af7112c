import { randomBytes } from 'node:crypto';
import type { Lane } from '../store/lanes.ts';
import { offerStartLink } from '../store/start-links.ts';
import { commandOf } from './commands/command.ts';
import type { Language } from './details/languages/language.ts';
import { formFor } from './details/wording.ts';
import type { Channel } from './ports.ts';
import type { Reply, RespondDeps } from './respond.ts';
import { type Asked, type TurnSignals, think } from './think.ts';
import type { TurnDisplay } from './turn-display.ts';

/**
 * The reply in a group or channel. Nothing private is asked or noted here; whoever the team would ask something is shown
 * the way to a private chat, once. Commands about one's data lead there as well.
 */
export async function inGroup(
  deps: RespondDeps,
  lane: Lane,
  channel: Channel,
  asked: Asked,
  { language, display, signals }: { language: Language; display: TurnDisplay; signals: TurnSignals },
): Promise<Reply> {
  const last = asked.questions.at(-1);
  const command = last && !last.extras?.quoted ? commandOf({ content: last.content }, language, false) : null;
  const { says } = language;
  if (command?.name === 'help' || command?.name === 'start') return { content: says.help };
  if (command?.name === 'human') return { content: says.human, flagReason: 'Asked for a person.' };
  const reply: Reply = command
    ? { content: says.notHere }
    : await think(deps, lane, asked, display, signals, {
        cannotHelp: says.cannotHelp,
      });
  if (reply.content === null || reply.stopped || reply.error || !last?.contactId) {
    return { ...reply, noAnswer: says.noAnswer };
  }

  const fields = (await deps.details.fields()).filter(
    ({ ask, channels }) => ask !== 'never' && channels.includes(lane.channel),
  );
  const token = randomBytes(12).toString('base64url');
  const place = { chatSessionId: lane.id, contactId: last.contactId };
  const keys = fields.filter(({ required }) => required).map(({ key }) => key);
  if (!command && keys.length === 0) return reply;
  if (!(await offerStartLink(deps.db, token, place, command ? null : keys))) return reply;
  const link = channel.privateLink?.(token) ?? null;
  if (link) return { ...reply, below: { text: says.private(link) } };
  if (lane.channel !== 'slack') return reply;
  return {
    ...reply,
    below: { text: says.private(null), controls: { form: formFor(fields, says) } },
  };
}
