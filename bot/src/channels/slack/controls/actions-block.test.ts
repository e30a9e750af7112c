import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../core/ports.ts';
import { messageContent } from '../render/message-content.ts';
import { render } from '../render/render.ts';
import { fields } from '../testing/interactions.ts';
import { packFields, unpackFields } from './carried-fields.ts';
import { formView } from './form-view.ts';

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];
const elements = (controls: object) => render('Right?', { controls })[0]?.actions?.elements;

describe('controls below a message', () => {
  it('are buttons by their ids', () => {
    expect(elements({ buttons: yesNo })).toEqual([
      { type: 'button', text: { type: 'plain_text', text: 'Yes' }, action_id: 'frontdesk_button:yes' },
      { type: 'button', text: { type: 'plain_text', text: 'No' }, action_id: 'frontdesk_button:no' },
    ]);
  });

  it('stand below the last of several parts, and a file is a message of its own', () => {
    const file = { name: 'data.json', mimeType: 'application/json', content: '{}' };
    const parts = render('word '.repeat(4000), { controls: { buttons: yesNo, file } });
    expect(parts.map(({ actions, file }) => [Boolean(actions), Boolean(file)])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('are nothing where Slack has none', () => {
    expect(render('Hello', { controls: { sharePhone: 'Share', clear: true } })).toEqual([{ text: 'Hello' }]);
    expect(render('**Hi**', { plain: true, controls: { buttons: [] } })).toEqual([{ text: 'Hi' }]);
  });

  it('keep to what Slack takes', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ id: `${index}`, label: '🙂'.repeat(60) }));
    const shown = elements({ buttons: many }) as { text: { text: string } }[];
    expect(shown).toHaveLength(5);
    expect(shown[0]!.text.text.length).toBeLessThanOrEqual(75);
    // No half of a surrogate pair, on which this would throw.
    expect(() => encodeURIComponent(shown[0]!.text.text)).not.toThrow();
  });

  it('make a block of the text, as inert as ever, with a fallback for notifications', () => {
    const [part] = render('**Hey** <!channel> @here', { controls: { buttons: yesNo } });
    const content = messageContent(part!);
    expect(content).toMatchObject({ blocks: [{ type: 'markdown', text: part!.text }, { type: 'actions' }] });
    expect(JSON.stringify(content)).not.toMatch(/<!channel>|@here/);
    expect(messageContent({ ...part!, text: 'x'.repeat(12_000) })).toMatchObject({
      text: expect.stringMatching(/^x{3999}…$/),
    });
  });
});

describe('a form', () => {
  it('is carried by its button', () => {
    const [button] = elements({ form: { label: 'Fill in', fields } }) as {
      action_id: string;
      value: string;
    }[];
    expect(button?.action_id).toBe('frontdesk_form');
    expect(unpackFields(button!.value)).toEqual(fields);
  });

  it('leaves out what is too long for a button: values, then what is optional', () => {
    const long = (key: string, required: boolean): FormField => ({
      key,
      label: 'x'.repeat(500),
      type: 'text',
      required,
      value: 'y'.repeat(100),
    });
    const keys = (given: FormField[]) => unpackFields(packFields(given) ?? '[]').map(({ key }) => key);
    const four = [long('a', false), long('b', true), long('c', false), long('d', true)];
    expect(keys(four)).toEqual(['a', 'b', 'd']);
    expect(keys([...four, long('e', true)])).toEqual(['b', 'd', 'e']);
    expect(unpackFields(packFields(four)!)[0]).not.toHaveProperty('value');
    expect(elements({ form: { label: 'Fill in', fields: [] } })).toBeUndefined();
  });

  it('has an input for each field, with what is known already', () => {
    const press = {
      user: 'U0ANNA001',
      ts: '1763800170.123456',
      place: { channel: 'C0FRONT01', threadTs: '1763800000.000100' },
      triggerId: 'trigger',
      message: { channel: 'C0FRONT01', ts: '1.1', text: '', blocks: [] },
      did: { form: fields, label: 'Tell us who you are, please' },
    };
    const view = formView(press, { label: press.did.label, fields });
    expect(view.title.text).toBe('Tell us who you are, pl…');
    expect(view.private_metadata!.length).toBeLessThan(3000);
    expect(view.blocks.map((block) => 'element' in block && block.element)).toMatchObject([
      { type: 'plain_text_input' },
      { type: 'email_text_input', initial_value: 'anna@example.com' },
      { type: 'plain_text_input' },
      { type: 'static_select', initial_option: { value: 'Double' } },
      { type: 'datepicker', initial_date: '2026-12-01' },
      { type: 'number_input', initial_value: '2' },
      { type: 'plain_text_input' },
    ]);
  });

  it('opens although what is known does not fit the input', () => {
    const odd = fields.map((field) => ({ ...field, value: 'tomorrow' }));
    const text = JSON.stringify(
      formView(
        {
          user: 'U1',
          ts: '1.1',
          place: { channel: 'D1' },
          triggerId: 't',
          message: {} as never,
          did: {} as never,
        },
        { label: '', fields: odd },
      ).blocks.slice(3, 6),
    );
    expect(text).not.toContain('tomorrow');
  });
});
