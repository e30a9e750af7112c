import type { ChatMessage } from '@frontdesk/shared/chat';

type Turn = NonNullable<ChatMessage['turn']>;

const number = new Intl.NumberFormat();

export const formatTokens = (count: number): string =>
  `${number.format(count)} ${count === 1 ? 'token' : 'tokens'}`;

/** Millionths of a US dollar, as exactly as it matters: $0.00042, $1.25. */
export function formatCost(microUsd: number | null): string {
  if (microUsd === null) return 'Price not configured';
  const dollars = microUsd / 1_000_000;
  if (dollars === 0) return '$0';
  return `$${dollars.toFixed(dollars >= 1 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(dollars))))}`;
}

/** How long it took until the first words, and until the end, ms. */
export function stages({ startedAt, firstTextAt, endedAt }: Turn) {
  const since = (at: string) => Date.parse(at) - Date.parse(startedAt);
  return { firstText: firstTextAt === null ? null : since(firstTextAt), whole: since(endedAt) };
}

export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
