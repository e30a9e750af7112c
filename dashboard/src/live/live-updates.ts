import { liveEvent } from '@frontdesk/shared/live';
import type { QueryClient } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';
import { urls } from '../api/urls.ts';
import { createEventApplier } from './apply-events.ts';
import { dropAllDrafts } from './drafts.ts';
import { openEventStream, type StreamState } from './event-stream.ts';
import { createStore, useStore } from './store.ts';

const streamState = createStore<StreamState>('connecting');

export const useStreamState = (): StreamState => useStore(streamState, (state) => state);

/** Keeps every query true for as long as somebody is signed in. Returns its end. */
export function startLiveUpdates(client: QueryClient): () => void {
  const applier = createEventApplier(client);
  const catchUp = () => {
    dropAllDrafts();
    applier.refreshAll();
  };
  return openEventStream({
    url: urls.events,
    on: {
      live(data) {
        // A kind of event this page does not know yet is no reason to stop.
        const event = liveEvent.safeParse(JSON.parse(data));
        if (event.success) applier.apply(event.data);
      },
      reset: catchUp,
    },
    onState(state) {
      streamState.set(state);
      // What came between the last fetch and this moment was told to nobody.
      if (state === 'open') catchUp();
    },
    async mayRetry() {
      const auth = await client.fetchQuery({ ...authQuery, staleTime: 0 });
      return auth.user !== null;
    },
  });
}
