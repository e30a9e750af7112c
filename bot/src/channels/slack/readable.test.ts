import { describe, expect, it } from 'vitest';
import { readable } from './readable.ts';

describe('what a person wrote', () => {
  it.each([
    ['<@U0BOT> hello', 'hello'],
    ['<@U0BOT>: hello', 'hello'],
    ['<@U0BOT|frontdesk>, hello', 'hello'],
    ['hello <@U0BOT>', 'hello'],
    ['hey <@U0BOT>, can you?', 'hey, can you?'],
    ['<@U0BOT> <@U0BOT> twice', 'twice'],
    ['ask <@U2> or <@U3|lee>', 'ask @U2 or @lee'],
    ['in <#C1|general> or <#C2> or <#C3|>', 'in #general or #C2 or #C3'],
    ['<!here> <!channel|channel> <!everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@support> <!subteam^S2>', '@support @S2'],
    ['on <!date^1763856000^{date}|November 23rd>', 'on November 23rd'],
    ['see <https://example.com/a?b=1&amp;c=2>', 'see https://example.com/a?b=1&c=2'],
    ['see <https://example.com|our site>', 'see our site (https://example.com)'],
    ['see <http://example.com|example.com>', 'see example.com'],
    ['<mailto:a@example.com|a@example.com> <mailto:b@example.com>', 'a@example.com b@example.com'],
    ['<tel:+4612345|+46 123 45>', '+46 123 45 (tel:+4612345)'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt; is written &lt;', '&lt; is written <'],
    ['a < b', 'a < b'],
    ['```if (a &lt; b) {}```', '```if (a < b) {}```'],
    ['  spaces\nand lines  ', 'spaces\nand lines'],
  ])('in Slack is %j, for us %j', (text, expected) => {
    expect(readable(text, 'U0BOT')).toBe(expected);
  });
});
