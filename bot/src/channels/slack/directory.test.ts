import { afterEach, describe, expect, it } from 'vitest';
import type { InboundMessage } from '../../core/ports.ts';
import { directory } from './directory.ts';
import { patience } from './testing/patience.ts';
import { refusal, type Script, scriptedSlack } from './testing/scripted-slack.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function knowing(
  script: Script,
  options: { patienceMs?: number; freshMs?: number; now?: () => number } = {},
) {
  const slack = await scriptedSlack(script);
  closing.push(slack.close);
  const people = directory({ client: slack.client, log: slack.log, patienceMs: 5000, ...options });
  return { people, methods: () => slack.calls.map(({ method }) => method) };
}

const anna = {
  user: {
    id: 'U0ANNA001',
    name: 'anna',
    team_id: 'T0HARBOUR',
    locale: 'sv-SE',
    profile: { real_name: 'Anna Berg', email: 'anna@harbour.example', phone: '' },
  },
};
const message = (change: Partial<InboundMessage> = {}): InboundMessage => ({
  account: 'T0HARBOUR',
  conversationKey: 'D0ANNA001:1.1',
  kind: 'private',
  externalId: 'D0ANNA001:1.1',
  contact: { externalUserId: 'U0ANNA001' },
  content: 'Hello',
  ...change,
});

describe('what Slack knows about people', () => {
  it('comes with their messages', async () => {
    const { people } = await knowing(() => anna);
    expect(await people.introduce(message())).toEqual({
      ...message(),
      contact: {
        externalUserId: 'U0ANNA001',
        name: 'Anna Berg',
        username: 'anna',
        email: 'anna@harbour.example',
        language: 'sv-SE',
      },
    });
    expect(people.known('U0ANNA001')?.teamId).toBe('T0HARBOUR');
  });

  it('is asked for once', async () => {
    const { people, methods } = await knowing(() => anna);
    await Promise.all([people.introduce(message()), people.introduce(message())]);
    await people.introduce(message());
    expect(methods()).toEqual(['users.info']);
  });

  it('is asked for again when it is old', async () => {
    let nowMs = 0;
    const { people, methods } = await knowing(() => anna, { freshMs: 1000, now: () => nowMs });
    await people.introduce(message());
    nowMs = 1001;
    await people.introduce(message());
    expect(methods()).toHaveLength(2);
  });

  it('names the channel, and the people who are mentioned', async () => {
    const { people } = await knowing((method, { user }) =>
      method === 'conversations.info'
        ? { channel: { id: 'C1', name: 'support' } }
        : { user: { name: user, profile: { real_name: user === 'U0LEE0001' ? 'Lee Park' : 'Anna Berg' } } },
    );
    const introduced = await people.introduce(
      message({ kind: 'group', conversationKey: 'C1:1.1', content: 'as @U0LEE0001 said to @UNO' }),
    );
    expect(introduced).toMatchObject({ title: '#support', content: 'as @Lee Park said to @UNO' });
  });

  it('is in an edit, too, and nothing else', async () => {
    const { people, methods } = await knowing(() => anna);
    const place = { account: 'T0HARBOUR', conversationKey: 'D0ANNA001:1.1' };
    const edit = { ...place, type: 'edited', externalId: 'D0ANNA001:1.1' } as const;
    const stop = { ...place, type: 'stopped' } as const;
    expect(await people.introduce({ ...edit, content: 'ask @U0ANNA001' })).toEqual({
      ...edit,
      content: 'ask @Anna Berg',
    });
    expect(await people.introduce(stop)).toEqual(stop);
    expect(methods()).toEqual(['users.info']);
  });

  it('does not hold a message up: what is late is there for the next one', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { people } = await knowing(() => answered.then(() => anna), { patienceMs: 1 });
    expect(await people.introduce(message())).toEqual(message());
    answer();
    await expect.poll(() => people.known('U0ANNA001')?.name, patience).toBe('Anna Berg');
    expect(await people.introduce(message())).toMatchObject({ contact: { name: 'Anna Berg' } });
  });

  it.each(['user_not_found', 'internal_error'])('is left out after %s', async (error) => {
    const { people } = await knowing(() => refusal(error));
    expect(await people.introduce(message())).toEqual(message());
  });

  it('is not asked for any more when the app may not', async () => {
    const { people, methods } = await knowing(() => refusal('missing_scope'));
    for (const externalUserId of ['U1', 'U2', 'U3'])
      await people.introduce(message({ contact: { externalUserId } }));
    expect(methods()).toEqual(['users.info']);
  });
});
