import type { SessionSummary } from '@frontdesk/shared/chat';
import { useState } from 'react';
import { type Held, type SteadyRow, steadyRows } from './steady-rows.ts';

/** Rows that follow the server without moving under anybody's hand. `listKey`: another list begins anew. */
export function useSteadyRows(listKey: string, sessions: SessionSummary[], held: Held): readonly SteadyRow[] {
  const [seen, setSeen] = useState({
    listKey,
    sessions,
    ...held,
    rows: steadyRows([], sessions, held) as readonly SteadyRow[],
  });
  const isSame =
    seen.listKey === listKey &&
    seen.sessions === sessions &&
    seen.open === held.open &&
    seen.openSession === held.openSession &&
    seen.pointed === held.pointed;
  if (isSame) return seen.rows;
  const shown = seen.listKey === listKey ? seen.rows : [];
  const rows = steadyRows(shown, sessions, held);
  setSeen({ listKey, sessions, ...held, rows });
  return rows;
}
