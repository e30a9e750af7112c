import { type SimState, simState } from '@frontdesk/shared/simulator';
import { queryOptions, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getSimState } from '../../api/endpoints.ts';
import { type SimPlatform, urls } from '../../api/urls.ts';
import { openEventStream } from '../../live/event-stream.ts';

const simStateQuery = (platform: SimPlatform) =>
  queryOptions({
    queryKey: ['simulator', platform],
    queryFn: ({ signal }) => getSimState(platform, signal),
  });

/** What the simulated platform's people see, live. */
export function useSimState(platform: SimPlatform): UseQueryResult<SimState> {
  const client = useQueryClient();
  useEffect(() => {
    const { queryKey } = simStateQuery(platform);
    return openEventStream({
      url: () => urls.simulator(platform, 'events'),
      on: {
        async state(data) {
          // An answer that is still under way may be older than this.
          await client.cancelQueries({ queryKey });
          client.setQueryData(queryKey, simState.parse(JSON.parse(data)));
        },
      },
      onState: (state) => state === 'open' && void client.invalidateQueries({ queryKey }),
      mayRetry: () => getSimState(platform).then(() => true),
    });
  }, [client, platform]);
  return useQuery(simStateQuery(platform));
}
