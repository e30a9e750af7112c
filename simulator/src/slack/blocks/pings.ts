import type { Json } from '../world.ts';

/**
 * Who a piece of mrkdwn or Markdown rings: `channel`, `here`, `everyone`, user ids and user group ids.
 * Slack reads its `<…>` tokens in markdown_text and markdown blocks too, code included; escaped (`&lt;!channel&gt;`)
 * they are inert. `linkNames`: the `link_names` / `parse: full` argument makes bare `@channel` ring as well.
 */
export function pingsInText(text: string, { linkNames = false } = {}): string[] {
  const pings: string[] = [];
  for (const [, mark, name] of text.matchAll(/<([@!])([^>|\s]+)(?:\|[^>]*)?>/g)) {
    if (mark === '@' && /^[UW][A-Z0-9]+$/.test(name!)) pings.push(name!);
    if (mark === '!' && /^(channel|here|everyone)$/.test(name!)) pings.push(name!);
    if (mark === '!' && name!.startsWith('subteam^')) pings.push(name!.slice('subteam^'.length));
  }
  if (linkNames) {
    for (const [, name] of text.matchAll(/(?:^|\W)@(channel|here|everyone)\b/g)) pings.push(name!);
  }
  return pings;
}

/** The same for blocks, however deep: mrkdwn and markdown text, and rich_text's user, usergroup and broadcast elements. */
export function pingsInBlocks(blocks: Json[]): string[] {
  const pings: string[] = [];
  for (const node of nodes(blocks)) {
    const { type } = node;
    if ((type === 'mrkdwn' || type === 'markdown') && typeof node.text === 'string')
      pings.push(...pingsInText(node.text));
    if (type === 'user' && typeof node.user_id === 'string') pings.push(node.user_id);
    if (type === 'usergroup' && typeof node.usergroup_id === 'string') pings.push(node.usergroup_id);
    if (type === 'broadcast' && typeof node.range === 'string') pings.push(node.range);
  }
  return pings;
}

function* nodes(value: unknown): Generator<Json> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodes(item);
  } else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const item of Object.values(value)) yield* nodes(item);
  }
}
