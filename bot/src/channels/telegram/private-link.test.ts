import { expect, it } from 'vitest';
import { privateLink } from './private-link.ts';

const bot = { id: 700001, username: 'Frontdesk_bot' };

it('leads to the bot with the token', () => {
  expect(privateLink(bot, 'aB-3_x')).toBe('https://t.me/Frontdesk_bot?start=aB-3_x');
});

it.each(['', 'with spaces', 'a.b', 'x'.repeat(65)])(
  'is none for what Telegram passes on to no bot: %j',
  (token) => {
    expect(privateLink(bot, token)).toBeNull();
  },
);
