/** At most `max` UTF-16 units, never half a character. Slack refuses what is longer instead of cutting it. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
