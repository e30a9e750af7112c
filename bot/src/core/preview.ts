/** The beginning of a Markdown text as one plain line, for lists. */
export function preview(markdown: string, length = 200): string {
  const plain = markdown
    .slice(0, length * 4)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-+*]|\d+\.|#{1,6}|>)\s+/gm, '')
    .replace(/\*\*|__|~~|`+|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, length).join('');
}
