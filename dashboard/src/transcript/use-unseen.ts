import { useState } from 'react';
import type { Row } from './rows.ts';

/** How many messages came since the reader was last at the end. */
export function useUnseen(rows: Row[], isAtEnd: boolean): number {
  const ids = rows.flatMap((row) => (row.kind === 'message' ? [row.message.id] : []));
  const last = ids.at(-1);
  const [seen, setSeen] = useState(last);
  if (isAtEnd && seen !== last) setSeen(last);
  const at = ids.findLastIndex((id) => id === seen);
  return isAtEnd || at === -1 ? 0 : ids.length - 1 - at;
}
