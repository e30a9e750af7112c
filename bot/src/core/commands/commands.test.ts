import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listFields } from '../../store/details.ts';
import { fakeModel, inbound } from '../../testing/fakes.ts';
import { openDesk } from '../details/testing/desk.ts';
import { FrontdeskError } from '../errors.ts';

const { db, drop } = await testDatabase();
const fields = await listFields(db);
afterAll(drop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "Erasure", "ErasedMessage", "StartLink" RESTART IDENTITY CASCADE`;
});

const model = fakeModel('Until six.');
const desk = (over = {}) => openDesk(db, { fields, model, channel: over });
const say = async (at: ReturnType<typeof desk>, content: string, over = {}) =>
  at.say(inbound(content, { contact: { externalUserId: 'ann' }, ...over }));

/** Ann, whose details are known. */
async function acquainted() {
  const at = desk();
  await say(at, 'When do you close?');
  await say(at, 'My name is Ann Lee, my email is ann@lee.org');
  return at;
}

describe('/mydata', () => {
  it('tells each value with the words it came from, and nothing of others', async () => {
    const at = await acquainted();
    await say(at, 'Hi', { conversationKey: 'chat-2', contact: { externalUserId: 'bob' } });
    await say(at, 'my name is Bob Miller', { conversationKey: 'chat-2', contact: { externalUserId: 'bob' } });
    const told = (await say(at, '/mydata'))?.text ?? '';
    expect(told).toContain('**Name**: Ann Lee');
    expect(told).toContain('from “My name is Ann Lee, my email is ann@lee.org”');
    expect(told).toContain('ann@lee.org');
    expect(told).toContain('/forget');
    expect(told).not.toContain('Bob');
  });

  it('works in plain words and with nothing known, and asks for nothing', async () => {
    const at = desk();
    expect((await say(at, 'What do you know about me?'))?.text).toContain('no details');
    expect(await db.detailQuestion.count()).toBe(0);
  });

  it('leads to a private chat from a group', async () => {
    const at = desk({ privateLink: (token: string) => `https://t.me/bot?start=${token}` });
    const shown = await say(at, '/mydata', { kind: 'group', conversationKey: '-5' });
    expect(shown?.text).toContain('private');
    expect(shown?.text).toMatch(/https:\/\/t\.me\/bot\?start=[\w-]{16}/);
  });
});

describe('/correct', () => {
  it('changes a value, and keeps where the old one came from', async () => {
    const at = await acquainted();
    expect((await say(at, '/correct email ann@new.org'))?.text).toContain('ann@new.org');
    const history = await db.detail.findMany({ where: { field: 'email' }, orderBy: { id: 'asc' } });
    expect(history.map(({ value, supersededAt }) => [value, supersededAt !== null])).toEqual([
      ['ann@lee.org', true],
      ['ann@new.org', false],
    ]);
    expect((await db.contact.findFirst())?.email).toBe('ann@new.org');
  });

  it('says how, when nothing is said', async () => {
    expect((await say(await acquainted(), '/correct'))?.text).toContain(
      'You can change: name, e-mail address',
    );
  });
});

describe('/export', () => {
  it('gives everything as a JSON file', async () => {
    const file = (await say(await acquainted(), '/export'))?.controls?.file;
    const content = JSON.parse(file?.content ?? '{}');
    expect(
      content.details.map(({ field, value, words }: Record<string, string>) => [field, value, words]),
    ).toEqual([
      ['email', 'ann@lee.org', 'My name is Ann Lee, my email is ann@lee.org'],
      ['name', 'Ann Lee', 'My name is Ann Lee, my email is ann@lee.org'],
    ]);
    expect(content.messages.map(({ content: words }: { content: string }) => words)).toContain(
      'When do you close?',
    );
  });
});

describe('/forget', () => {
  it('asks first, and does nothing when it is taken back', async () => {
    const at = await acquainted();
    const asked = await say(at, '/forget');
    expect(asked?.text).toContain('“erase everything”');
    expect(asked?.controls?.buttons?.map(({ label }) => label)).toEqual(['Erase everything', 'Cancel']);
    expect((await say(at, 'why?'))?.text).toBe('Until six.');
    expect((await say(at, 'no'))?.text).toBe('Nothing was erased.');
    expect((await say(at, 'erase everything'))?.text).toContain('To go on');
    expect(await db.detail.count()).toBe(2);
  });

  it('erases everything but a count, gives a receipt, and begins anew', async () => {
    const at = await acquainted();
    await say(at, 'hello', { conversationKey: 'chat-2', contact: { externalUserId: 'bob' } });
    await say(at, 'I am in the group', { kind: 'group', conversationKey: '-5' });
    await say(at, '/forget');
    const told = (await say(at, 'Erase everything'))?.text ?? '';
    const erasure = await db.erasure.findFirstOrThrow();
    expect(told).toContain(erasure.receipt);
    expect(erasure).toMatchObject({ details: 2, sessions: 1 });
    const left = JSON.stringify([
      await db.contact.findMany(),
      await db.message.findMany(),
      await db.detail.findMany(),
      await db.detailQuestion.findMany(),
      await db.chatSession.findMany(),
      await db.turn.findMany({ where: { chatSession: { conversationKey: 'chat-1' } } }),
      await db.erasure.findMany(),
    ]);
    for (const word of [/\bann\b/i, /\blee\b/i, /\bclose\b/, /in the group/]) expect(left).not.toMatch(word);
    expect(left).toContain('bob');

    expect((await say(at, 'When do you open?'))?.text).toContain('Until six.');
    expect(await db.contact.count({ where: { externalUserId: 'ann' } })).toBe(1);
    expect(model.requests.at(-1)).toMatchObject({ history: [{ author: 'system' }] });
  });

  it('rule 2: a message that was erased and is delivered once more is no new one', async () => {
    const at = desk();
    const first = inbound('When do you close?', { contact: { externalUserId: 'ann' } });
    await at.say(first);
    await say(at, '/forget');
    await say(at, 'Erase everything');
    const before = await db.message.count();
    expect(await at.say(first)).toBeNull();
    expect(await db.message.count()).toBe(before);
  });
});

describe('rule 14: while the model is down', () => {
  it('apologises in the language that is spoken, and goes on asking', async () => {
    const down = fakeModel(new FrontdeskError('model_failed', 'The model is down.'));
    const at = openDesk(db, { fields, model: down });
    const told = (await say(at, 'Haben Sie am Sonntag offen? Ich komme mit dem Zug.'))?.text ?? '';
    expect(told).toContain('Entschuldigung');
    expect(told).toContain('Wie darf ich Sie ansprechen?');
    expect((await db.chatSession.findFirst())?.flagReason).toBe('The model is down.');
  });
});

it('a program gets the model’s words, whatever its person says, and what they tell is noted', async () => {
  const at = desk({ name: 'web', send: undefined, burstMs: undefined });
  for (const content of ['/help', 'My name is Ann Lee', 'ann@lee.org']) await say(at, content);
  const said = await db.message.findMany({ where: { author: 'bot' }, orderBy: { seq: 'asc' } });
  expect(said.map(({ content }) => content)).toEqual(['Until six.', 'Until six.', 'Until six.']);
  expect(await db.contact.findFirst()).toMatchObject({ name: 'Ann Lee', email: 'ann@lee.org' });
});

it('nobody is left in silence over what is no value again and again', async () => {
  const at = desk();
  await say(at, 'When do you close?');
  await say(at, 'skip');
  for (let times = 0; times < 3; times++) {
    const shown = await say(at, 'ann@lee');
    expect(shown?.text).toContain('cut off');
  }
  expect(await db.turn.findMany({ where: { status: { not: 'answered' } } })).toEqual([]);
});

describe('a person is wanted', () => {
  it('/human flags the session and says so', async () => {
    const at = desk();
    expect((await say(at, '/human'))?.text).toContain('team');
    const { sessionId, ...session } = await db.chatSession.findFirstOrThrow();
    expect(session).toMatchObject({ flagReason: 'Asked for a person.', flagIsError: false });
    expect(at.live.events).toContainEqual({
      type: 'session.flagged',
      sessionId,
      reason: 'Asked for a person.',
    });
  });
});

describe('/start with a link from a group', () => {
  it('works once, and goes on with what the group could not ask', async () => {
    const at = desk({ privateLink: (token: string) => `https://t.me/bot?start=${token}` });
    const shown = await say(at, 'Are you open?', { kind: 'group', conversationKey: '-5' });
    const token = /start=([\w-]+)/.exec(shown?.text ?? '')?.[1] ?? '';
    expect(shown?.text.replace(token, '')).not.toMatch(/e-?mail|phone|name/i);
    const welcome = await say(at, `/start ${token}`, { conversationKey: 'private' });
    expect(welcome?.text).toContain('name');
    // A word of a link may look like one of any language.
    expect((await say(at, '/start jak-sie-masz-i', { conversationKey: 'private' }))?.text).toContain(
      'Ask me',
    );
    expect(await db.startLink.count({ where: { token, usedAt: { not: null } } })).toBe(1);
    // Once in a group is enough.
    expect((await say(at, 'And on Sunday?', { kind: 'group', conversationKey: '-5' }))?.text).toBe(
      'Until six.',
    );
  });
});
