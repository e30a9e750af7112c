import { inspect } from 'node:util';
import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { slackChannel } from '../channels/slack/index.ts';
import { recordedLog } from '../channels/slack/testing/recorded-log.ts';
import { FrontdeskError } from '../core/errors.ts';
import { fakeLive, quiet } from '../testing/fakes.ts';
import { createStaffNotices, type StaffNoticesDeps, tellingStaff } from './staff-notices.ts';

const room = 'C0SIMDESK';
const soon = { timeout: 15_000, interval: 20 };

async function staffOnSlack(over: Partial<StaffNoticesDeps> = {}) {
  const slack = await startSlackSimulator();
  onTestFinished(slack.close);
  const { log, lines } = recordedLog();
  const { botToken, appToken, apiUrl } = slack;
  const channel = slackChannel({ botToken, appToken, apiUrl, log });
  const staff = createStaffNotices({
    nameSession: async () => 'Anna Berg',
    post: (markdown) => channel.post!(room, markdown),
    dashboardUrl: () => 'https://desk.example.com',
    log,
    ...over,
  });
  onTestFinished(staff.stop);
  const posted = () => slack.messages().filter(({ fromBot }) => fromBot);
  return { staff, slack, lines, posted };
}

describe('the notice to the team', () => {
  it('stands in the Slack channel: who, why, and where to answer', async () => {
    const { staff, posted } = await staffOnSlack();
    staff.tell('a b', 'Asked for a person.');
    await expect.poll(posted, soon).toMatchObject([
      {
        channel: room,
        threadTs: null,
        text: '**Anna Berg**: Asked for a person. [Open the conversation](https://desk.example.com/inbox/a%20b)',
      },
    ]);
  });

  it('shows names and reasons as they are, and rings nobody', async () => {
    const { staff, posted } = await staffOnSlack({
      nameSession: async () => '<!channel> *Eve*\n# [x](http://e.il)',
    });
    staff.tell('s', 'Says <@U0SIMANNA> **must** come');
    await expect.poll(() => posted().length, soon).toBe(1);
    const [notice] = posted();
    expect([...(notice?.pings ?? [])]).toEqual([]);
    expect(notice?.text).not.toContain('\n');
    expect(notice?.text).not.toMatch(/(?<!\\)\[x/);
  });

  it('goes out again when Slack asks to wait', async () => {
    const { staff, slack, posted, lines } = await staffOnSlack();
    slack.fault({ method: 'chat.postMessage', kind: 'rate_limit', retryAfter: 1 });
    staff.tell('s', 'Asked for a person.');
    await expect.poll(() => posted().length, soon).toBe(1);
    expect(lines.join()).not.toContain('did not go out');
  });

  it('says in the log what to do when the bot is not in the channel, without what people said', async () => {
    const { staff, slack, posted, lines } = await staffOnSlack();
    slack.act({ type: 'block', chatId: room, blocked: true });
    staff.tell('s', 'Wants to talk about their divorce.');
    await expect.poll(() => lines.join(), soon).toMatch(/warn .*invited there.*not_in_channel/s);
    expect(lines.join()).not.toContain('divorce');
    expect(inspect(lines)).not.toContain(slack.botToken);
    expect(posted()).toEqual([]);
  });

  it('is not said twice when nobody knows whether it arrived', async () => {
    const { staff, slack, posted, lines } = await staffOnSlack();
    slack.fault({ method: 'chat.postMessage', kind: 'accept_then_cut' });
    staff.tell('s', 'Asked for a person.');
    await expect.poll(() => lines.join(), soon).toContain('did not go out');
    expect(posted()).toHaveLength(1);
  });
});

describe('many at once', () => {
  const told: string[] = [];
  let release = () => {};
  const slowly = (fails = false) =>
    createStaffNotices({
      nameSession: async (sessionId) => sessionId,
      dashboardUrl: () => 'http://d',
      log: quiet,
      async post(markdown) {
        told.push(markdown);
        await new Promise<void>((resolve) => (release = resolve));
        if (fails) throw new FrontdeskError('refused', 'No.');
      },
    });
  const names = (markdown = '') => [...markdown.matchAll(/\*\*(\w+)\*\*/g)].map(([, name]) => name);

  it.each([false, true])('go out together, after the first (which fails: %s)', async (fails) => {
    told.length = 0;
    const staff = slowly(fails);
    staff.tell('s0', 'x');
    await expect.poll(() => told.length, soon).toBe(1);
    for (let index = 1; index <= 14; index++) staff.tell(`s${index}`, 'x');
    release();
    await expect.poll(() => told.length, soon).toBe(2);
    expect(names(told[0])).toEqual(['s0']);
    expect(names(told[1])).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's10']);
    expect(told[1]).toContain('… and 4 more: [all that need a person](http://d/inbox)');
    release();
    await staff.stop();
    expect(told).toHaveLength(2);
  });
});

it('is told by whoever publishes that a session is flagged, and of nothing else', () => {
  const live = fakeLive();
  const told: unknown[] = [];
  const telling = tellingStaff(live, { tell: (...given) => void told.push(given) });
  telling.publish({ type: 'session.updated', sessionId: 's' });
  telling.publish({ type: 'session.flagged', sessionId: 's', reason: 'Asked for a person.' });
  expect(live.events).toHaveLength(2);
  expect(told).toEqual([['s', 'Asked for a person.']]);
});
