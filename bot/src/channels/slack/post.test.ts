import { expect, it, onTestFinished } from 'vitest';
import { post } from './post.ts';
import { render } from './render/render.ts';
import { refusal, type Script, scriptedSlack } from './testing/scripted-slack.ts';

const buttons = [{ id: 'yes', label: 'Yes' }];
const place = { channel: 'D1', threadTs: '1.1' };

async function posted(script: Script, controls = {}) {
  const slack = await scriptedSlack(script);
  onTestFinished(slack.close);
  const sent = await post(slack.client, place, render('**Right?**', { controls })[0]!, { timeoutMs: 1000 });
  return { sent, args: slack.calls.map(({ args }) => args) };
}

it('says the words alone where Slack does not take the buttons', async () => {
  const script: Script = (_method, { blocks }) => (blocks ? refusal('invalid_blocks') : { ts: '2.2' });
  const { sent, args } = await posted(script, { buttons });
  expect(sent).toEqual({ externalId: 'D1:2.2' });
  expect(args).toMatchObject([{ text: '**Right?**' }, { markdown_text: '**Right?**', thread_ts: '1.1' }]);
});

it('writes Markdown as text where Slack does not know it', async () => {
  const { args } = await posted((_method, { text }) => (text ? { ts: '2.2' } : refusal('no_text')));
  expect(args.at(-1)).toMatchObject({ text: '**Right?**' });
});
