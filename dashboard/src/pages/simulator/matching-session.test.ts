import type { SessionSummary } from '@frontdesk/shared/chat';
import { expect, test } from 'vitest';
import { slackState, telegramState } from '../../testing/sim-states.ts';
import { matchingSession } from './matching-session.ts';
import { findPlace } from './place.ts';

const session = (channel: 'telegram' | 'slack', conversationKey: string) =>
  ({ sessionId: conversationKey, channel, conversationKey }) as SessionSummary;

/** From the newest-first list, the session beside a place. */
function found(
  platform: 'telegram' | 'slack',
  where: { as?: string; chat?: string; thread?: string },
  keys: string[],
) {
  const place = findPlace(platform === 'telegram' ? telegramState() : slackState(), where);
  if (!place) throw new Error('The test asks for a place that does not exist.');
  const sessions = keys.map((key) => session(platform, key));
  return matchingSession([session('slack', '1001'), session('telegram', 'C1'), ...sessions], place)
    ?.sessionId;
}

test('a private chat is found by its id, alone or among others', () => {
  expect(found('telegram', {}, ['1002', '1001'])).toBe('1001');
  expect(found('telegram', { as: '1002' }, ['7000:1001', '7000:1002'])).toBe('7000:1002');
  expect(found('telegram', {}, ['10011', '11001'])).toBeUndefined();
});

test("a forum's topics and its General are different conversations", () => {
  const keys = ['-1005:2', '-1005'];
  expect(found('telegram', { chat: '-1005', thread: '2' }, keys)).toBe('-1005:2');
  expect(found('telegram', { chat: '-1005' }, keys)).toBe('-1005');
});

test('a Slack thread is its own conversation; the channel shows its newest', () => {
  const keys = ['T1:C1:172.1', 'T1:C1:171.1', 'T1:D1'];
  expect(found('slack', { chat: 'C1', thread: '171.1' }, keys)).toBe('T1:C1:171.1');
  expect(found('slack', { chat: 'C1' }, keys)).toBe('T1:C1:172.1');
  expect(found('slack', { chat: 'D1' }, keys)).toBe('T1:D1');
});
