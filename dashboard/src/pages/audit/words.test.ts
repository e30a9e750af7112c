import type { AuditEntry } from '@frontdesk/shared/audit';
import { describe, expect, test } from 'vitest';
import { auditFilterOf } from './audit-search.ts';
import { fieldWords, valueWords } from './change-words.ts';
import { deed } from './sentence.ts';

const entry = (action: AuditEntry['action'], target: AuditEntry['target']) =>
  ({ userId: 'ann', action, target }) as AuditEntry;
const user = (id: string) => ({ type: 'user', id, name: id });

test('what one does to oneself is said without the name twice', () => {
  expect(deed(entry('user.password_changed', user('ann')))).toEqual({
    words: 'changed their password',
    target: null,
  });
  expect(deed(entry('user.password_changed', user('bob')))).toEqual({
    words: 'changed the password of',
    target: 'bob',
  });
});

test('a thing without a name ends the sentence before it', () => {
  expect(deed(entry('sessions.exported', { type: 'filter', id: '', name: '' })).target).toBeNull();
});

describe('changes in words', () => {
  test.each([
    [null, 'nothing'],
    ['', 'nothing'],
    [[], 'nothing'],
    [true, 'yes'],
    [0, '0'],
    ['audit.read', 'Read the audit log'],
    [['sessions.reply', 'VIP'], 'Answer, VIP'],
    [{ a: 1 }, '{"a":1}'],
  ])('%j is %s', (value, words) => expect(valueWords(value)).toBe(words));

  test.each([
    ['assigneeId', 'assignee'],
    ['twoFactor', 'two factor'],
    ['ask_when', 'ask when'],
  ])('%s is %s', (name, words) => expect(fieldWords(name)).toBe(words));
});

test('a browser is named, not quoted', () => {
  expect(
    valueWords('Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'browser'),
  ).toBe('Firefox on Linux');
});

test('both days of a filter are whole, in the time zone of who reads', () => {
  const { from, to } = auditFilterOf({ from: '2025-06-01', to: '2025-06-01' });
  expect(new Date(to ?? '').getTime() - new Date(from ?? '').getTime()).toBe(86_399_999);
  expect(new Date(from ?? '').getHours()).toBe(0);
});

test('an action nobody knows filters nothing', () => {
  expect(auditFilterOf({ action: 'made up' }).action).toBeUndefined();
});
