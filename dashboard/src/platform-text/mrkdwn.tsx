import type { ReactNode } from 'react';
import { SafeLink } from './safe-link.tsx';

/**
 * Slack's own markup, as much of it as a chat shows: *bold*, _italic_, ~strike~, `code`, fences, <links|so> and
 * mentions. Slack sends &, < and > escaped. https://docs.slack.dev/messaging/formatting-message-text
 */
export function Mrkdwn({ text, names }: { text: string; names: ReadonlyMap<string, string> }): ReactNode {
  return render(text, tokensFor(names));
}

interface Token {
  pattern: RegExp;
  draw(match: string, inner: (text: string) => ReactNode): ReactNode;
}

const tokensFor = (names: ReadonlyMap<string, string>): Token[] => [
  { pattern: /```\n?([\s\S]+?)\n?```/, draw: (body) => <pre>{unescape(body)}</pre> },
  { pattern: /`([^`\n]+)`/, draw: (body) => <code>{unescape(body)}</code> },
  { pattern: /<([^<>\n]+)>/, draw: (body) => drawAngle(body, names) },
  { pattern: /(?<!\w)\*(\S[^*\n]*)\*(?!\w)/, draw: (body, inner) => <strong>{inner(body)}</strong> },
  { pattern: /(?<!\w)_(\S[^_\n]*)_(?!\w)/, draw: (body, inner) => <em>{inner(body)}</em> },
  { pattern: /(?<!\w)~(\S[^~\n]*)~(?!\w)/, draw: (body, inner) => <s>{inner(body)}</s> },
];

/** The first kind of token splits the text; what lies between is searched for the next kinds. */
function render(text: string, [token, ...rest]: Token[]): ReactNode {
  if (!token) return unescape(text);
  const parts = text.split(new RegExp(token.pattern, 'g'));
  if (parts.length === 1) return render(text, rest);
  // split() puts what the group matched at the odd places; the order never changes, so the place is the key.
  return parts.map((part, place) => (
    // oxlint-disable-next-line react/no-array-index-key
    <span key={place}>
      {place % 2 === 1 ? token.draw(part, (inner) => render(inner, rest)) : render(part, rest)}
    </span>
  ));
}

/** <https://…|label>, <@U123>, <#C123|name>, <!here> */
function drawAngle(body: string, names: ReadonlyMap<string, string>): ReactNode {
  const [target = '', label] = body.split('|');
  const kind = target[0];
  const id = target.slice(1);
  if (kind === '@' || kind === '!') return <mark>@{names.get(id) ?? label ?? id}</mark>;
  if (kind === '#') return <mark>#{label ?? id}</mark>;
  return <SafeLink href={unescape(target)}>{unescape(label ?? target)}</SafeLink>;
}

const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
