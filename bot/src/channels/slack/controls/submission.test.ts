import { describe, expect, it } from 'vitest';
import { interaction } from '../testing/interactions.ts';
import { bot } from '../testing/payloads.ts';
import { acceptAnyText, checkForm, readSubmission, toFilledIn, type ValidateField } from './submission.ts';

const submission = (values: object = {}) =>
  readSubmission(interaction('view-submission', { view: { state: { values } } }));

describe('a form that somebody sent', () => {
  it('gives what was filled in, whatever kind of input it stood in', () => {
    expect(checkForm(submission(), acceptAnyText)).toEqual({
      details: [
        { field: 'name', value: 'Anna Berg' },
        { field: 'email', value: 'anna@example.com' },
        { field: 'arrival', value: '2026-12-01' },
        { field: 'room', value: 'Double' },
      ],
      errors: {},
    });
  });

  it('gives values in their normal form', () => {
    const shout: ValidateField = ({ key }, text) => (key === 'email' ? text.toUpperCase() : text);
    expect(checkForm(submission(), shout).details[1]).toEqual({ field: 'email', value: 'ANNA@EXAMPLE.COM' });
  });

  it('says at each input what is wrong with it', () => {
    const refuse: ValidateField = ({ type }, text) =>
      type === 'email' ? { problem: 'Not an address.' } : text;
    expect(checkForm(submission(), refuse).errors).toEqual({ email: 'Not an address.' });
  });

  it('misses only what is required', () => {
    const empty = submission({
      name: { value: { value: '  ' } },
      arrival: { value: { selected_date: null } },
    });
    const { details, errors } = checkForm(empty, acceptAnyText);
    expect(errors).toEqual({ name: 'Please fill this in.' });
    expect(details.map(({ field }) => field)).toEqual(['email', 'room']);
  });

  it('is said in private, once for each press that opened it', () => {
    const details = [{ field: 'name', value: 'Anna Berg' }];
    expect(toFilledIn(submission(), { channel: 'D0ANNA001' }, details, bot)).toEqual({
      account: 'T0HARBOUR',
      conversationKey: 'D0ANNA001',
      kind: 'private',
      externalId: 'D0ANNA001:1763800170.123456',
      contact: { externalUserId: 'U0ANNA001' },
      content: '[form]',
      details,
    });
  });
});
