import { expect, test } from 'vitest';
import { signIn } from '../testing/scenes.ts';
import { useVisits } from '../testing/visits.ts';

const visit = useVisits();

async function answerWith(markdown: string) {
  const { page, open, world } = await visit();
  signIn(world);
  world.addSession({ sessionId: 's' });
  world.put('s', { author: 'bot', content: markdown });
  await open('/inbox/s');
  const answer = page.getByRole('article');
  await answer.waitFor();
  return { page, answer };
}

test('scripts and raw HTML are shown as text and do nothing', async () => {
  const { page, answer } = await answerWith(
    'Before <script>window.hacked = 1</script> <img src=x onerror="window.hacked = 2"> <b>raw</b>\n\n<iframe src="https://evil.example"></iframe>',
  );
  await answer.getByText('<script>').waitFor();
  expect(await answer.locator('script, img, iframe, b').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('links lead only to harmless addresses, without telling where one came from', async () => {
  const { answer } = await answerWith(
    '[good](https://example.com) [bad](javascript:alert(1)) [worse](data:text/html,x) [mail](mailto:a@b.example) <javascript:alert(2)>',
  );
  const links = await answer.getByRole('link').evaluateAll((all) =>
    all.map((link) => ({
      text: link.textContent,
      href: link.getAttribute('href'),
      rel: link.getAttribute('rel'),
    })),
  );
  const rel = 'noopener noreferrer nofollow';
  expect(links).toEqual([
    { text: 'good', href: 'https://example.com', rel },
    { text: 'mail', href: 'mailto:a@b.example', rel },
  ]);
});

test('a picture is a link and is never fetched', async () => {
  const { page, answer } = await answerWith('![a cat](https://tracker.example/cat.png)');
  expect(await answer.getByRole('link', { name: 'a cat' }).getAttribute('href')).toBe(
    'https://tracker.example/cat.png',
  );
  expect(await page.locator('img').count()).toBe(0);
});

test('headings, lists, tables, code and tasks are drawn', async () => {
  const { answer } = await answerWith(
    '# Title\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```js\nlet x = 1;\n```\n\n- [x] done\n\n~~old~~ **new**',
  );
  await answer.getByRole('table').waitFor();
  expect(await answer.getByRole('listitem').allTextContents()).toEqual(['one', 'two', '☑ done']);
  expect(await answer.locator('pre code').textContent()).toBe('let x = 1;\n');
  expect(await answer.locator('del').textContent()).toBe('old');
  expect(await answer.getByRole('heading').count()).toBe(0);
});

test('what a visitor writes is never Markdown', async () => {
  const { page, open, world } = await visit();
  signIn(world);
  world.addSession({ sessionId: 's' });
  world.put('s', { content: '**not bold** <b>x</b>\n[a](javascript:alert(1))' });
  await open('/inbox/s');
  const said = page.getByRole('article');
  await said.getByText('**not bold** <b>x</b>').waitFor();
  expect(await said.locator('strong, b, a').count()).toBe(0);
});

test('entities are the signs they stand for, and what is escaped stands as it is', async () => {
  const { answer } = await answerWith(
    'Fish &amp; chips&nbsp;for &#8364;9, `&lt;b&gt;` and \\*no\\* &unknown;',
  );
  await answer.getByText('Fish & chips\u00a0for €9, &lt;b&gt; and *no* &unknown;').waitFor();
});

test('a text made to be deeper than any parser can go is shown as it is', async () => {
  const { answer } = await answerWith('> '.repeat(6000));
  await expect.poll(() => answer.textContent()).toContain('> > > >');
});
