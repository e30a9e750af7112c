import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { FrontdeskError } from '../../../core/errors.ts';
import type { FormField, InboundMessage, Log } from '../../../core/ports.ts';
import { isDirect } from '../conversation-key.ts';
import { type DirectMessages, directMessages } from '../direct-messages.ts';
import { slackError } from '../errors.ts';
import type { BotIdentity } from '../spoken.ts';
import { readCommand, toCommanded } from './command.ts';
import { formCallback, formView } from './form-view.ts';
import { type Press, readPress, toPressed } from './press.ts';
import { checkForm, readSubmission, toFilledIn, type ValidateField } from './submission.ts';
import { takeButtons } from './take-buttons.ts';

export interface ControlDeps {
  client: WebClient;
  log: Log;
  bot(): BotIdentity;
  /** Resolves once the message is committed. */
  hear(message: InboundMessage): Promise<void>;
  validate: ValidateField;
}

/** Slack wants its answer within three seconds, and a trigger lives as long. */
const openFormMs = 2500;
/** Names are looked up and the message is committed after that. */
const findPersonMs = 1200;
const answeredElsewhere = 'I answer in our direct messages.';

/**
 * Presses, forms and commands become messages. As for events, the acknowledgement comes last; without it Slack tells
 * the person that it did not work, and they try again.
 */
export function listenToControls(app: App, deps: ControlDeps): void {
  const { client, log, bot, hear, validate } = deps;
  const direct = directMessages(client);

  app.action(/./, async ({ body, ack }) => {
    const press = readPress(body, bot());
    if (!press) return ack();
    const { did } = press;
    if ('form' in did) {
      await openForm(deps, press, { label: did.label, fields: did.form });
      return ack();
    }
    await hear(toPressed(press, did, bot()));
    await ack();
    void takeButtons(client, press.message, log);
  });

  app.view(formCallback, async ({ body, ack }) => {
    const submission = readSubmission(body);
    const { details, errors } = checkForm(submission, validate);
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    if (details.length > 0) {
      const { place, user } = submission;
      const where = isDirect(place.channel) ? place : { channel: await open(direct, user) };
      await hear(toFilledIn(submission, where, details, bot()));
    }
    await ack();
  });

  app.command(/./, async ({ body, ack }) => {
    const command = readCommand(body);
    const channel = await open(direct, command.user_id);
    await hear(toCommanded(command, { channel, bot: bot() }));
    await (channel === command.channel_id
      ? ack()
      : ack({ response_type: 'ephemeral', text: answeredElsewhere }));
  });
}

async function openForm(
  { client, log }: ControlDeps,
  press: Press,
  form: { label: string; fields: FormField[] },
): Promise<void> {
  const opening = client.views.open({ trigger_id: press.triggerId, view: formView(press, form) });
  try {
    await inTime(opening, openFormMs);
  } catch (error) {
    log.warn({ reason: slackError(error).message }, 'a form did not open');
    throw slackError(error);
  }
}

const open = (direct: DirectMessages, user: string): Promise<string> =>
  inTime(direct(user), findPersonMs).catch((error: unknown) => {
    throw slackError(error);
  });

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const waiting = new AbortController();
  const tooLate = sleep(ms, undefined, { signal: waiting.signal, ref: false }).then(() => {
    throw new FrontdeskError('not_sent', 'Slack did not answer in time.');
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    waiting.abort();
    tooLate.catch(() => {});
  }
}
