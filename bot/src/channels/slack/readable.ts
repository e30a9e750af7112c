/**
 * What a person wrote, as they saw it: Slack sends `<@U1>`, `<#C1|name>`, `<https://…|label>` and `&lt;`
 * (docs.slack.dev/messaging/formatting-message-text). Mentions of the bot itself are cut out.
 */
export function readable(text: string, botUserId: string): string {
  return text
    .replace(mentionOf(botUserId), '')
    .replace(/<([^<>]*)>/g, (_, token: string) => readToken(token))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** With the signs that only address: "@desk: hello" says "hello", "and on Monday, @desk?" says "and on Monday?". */
function mentionOf(userId: string): RegExp {
  const name = `<@${userId}(?:\\|[^>]*)?>`;
  return new RegExp(`^\\s*${name}[\\s,:]*|[\\s,]*${name}(?=\\s*[.?!]|\\s*$)|\\s*${name}`, 'g');
}

function readToken(token: string): string {
  const [target = '', label = ''] = splitOnce(token, '|');
  switch (target[0]) {
    case '@':
      return `@${label || target.slice(1)}`;
    case '#':
      return `#${label || target.slice(1)}`;
    case '!':
      return readCommand(target.slice(1), label);
    default:
      return readLink(target, label);
  }
}

/** `here`, `subteam^S1|@support`, `date^1700000000^{date}|15 November`. */
function readCommand(command: string, label: string): string {
  if (label) return command.startsWith('date^') || label.startsWith('@') ? label : `@${label}`;
  const [name = '', id] = command.split('^');
  return `@${id ?? name}`;
}

/** Slack adds the label itself to a bare address: `<http://x.com|x.com>`, `<mailto:a@x.com|a@x.com>`. */
function readLink(url: string, label: string): string {
  const bare = url.replace(/^(?:mailto:|tel:|https?:\/\/)/, '');
  if (label === '') return url.replace(/^(?:mailto:|tel:)/, '');
  return label === bare || label === url ? label : `${label} (${url})`;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
