import type { types } from '@slack/bolt';
import type { Controls } from '../../../core/ports.ts';
import { buttonAction, formAction } from './action-ids.ts';
import { packFields } from './carried-fields.ts';
import { cut } from './cut.ts';

const maxButtons = 5;
/** docs.slack.dev/reference/block-kit/block-elements/button-element */
const maxLabel = 75;

/**
 * What stands below a message. Labels are plain text, in which Slack reads no `<!channel>`. Nothing when Slack has no
 * such control: nobody shares a phone number with one tap here, and nothing stays on the screen.
 */
export function actionsBlock({ buttons = [], form }: Controls): types.ActionsBlock | undefined {
  const elements = buttons
    .slice(0, maxButtons)
    .map(({ id, label }) => ({ ...button(label), action_id: buttonAction(id) }));
  const fields = form && packFields(form.fields);
  if (form && fields) elements.push({ ...button(form.label), action_id: formAction, value: fields });
  return elements.length > 0 ? { type: 'actions', elements } : undefined;
}

const button = (label: string): types.Button => ({
  type: 'button',
  text: { type: 'plain_text', text: cut(label, maxLabel) },
});
