import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { authQuery } from '../api/account-queries.ts';
import { startLiveUpdates } from '../live/live-updates.ts';
import { useMay } from '../parts/use-may.ts';

const askAgainMs = 20_000;

/** Live updates for who may see conversations; the server tells nobody else. Those ask now and then what they may do. */
export function useLive(): boolean {
  const client = useQueryClient();
  const isLive = useMay()('sessions.read');
  useEffect(() => (isLive ? startLiveUpdates(client) : undefined), [client, isLive]);
  useQuery({ ...authQuery, refetchInterval: isLive ? false : askAgainMs });
  return isLive;
}
