/** Texts that put rendering, splitting and safety to the test: "/show long" and the like. */
export const showcase: Record<string, string> = {
  markdown: [
    '# A heading',
    'Some **bold**, *italic*, ~~struck~~ and `code` text, and [a link](https://example.com/menu?a=1&b=2).',
    '- one\n- two\n  - two and a half\n- [x] done\n- [ ] to do',
    '1. first\n2. second',
    '> A quote,\n> of two lines.',
    '```ts\nconst open = hours.has(today); // <b>not bold</b>\n```',
    '| dish | price |\n|:--|--:|\n| Fish soup | €8.00 |\n| Lemon tart | €4.20 |',
    'The end: 1 < 2 && 3 > 2, snake_case_name, 5 * 3 * 2.',
  ].join('\n\n'),
  /** About 16,000 characters: over Telegram's 4,096 and Slack's 12,000. */
  long: [
    'This is a very long answer, to show how it is split.',
    ...Array.from(
      { length: 120 },
      (_, index) =>
        `**${index + 1}.** The harbour wakes up early: the first ferry leaves at six, the bakers are at work since three, and the gulls have an opinion about both.`,
    ),
    `\`\`\`text\n${Array.from({ length: 60 }, (_, index) => `line ${index + 1} of a code block`).join('\n')}\n\`\`\``,
  ].join('\n\n'),
  /** What a hostile page could make a model say; nobody may be pinged, and no script may run. */
  hostile: [
    'Nobody is pinged by this: <!channel> <!here> @here @everyone <@U012345> <!subteam^S012>.',
    'No script runs: <script>alert(1)</script> <img src=x onerror=alert(1)> [click](javascript:alert(1)).',
  ].join('\n\n'),
};

/** Enough words to find the Stop button. */
export const slowText = `I count slowly, so that you can press Stop: ${Array.from({ length: 60 }, (_, index) => index + 1).join(', ')}.`;
