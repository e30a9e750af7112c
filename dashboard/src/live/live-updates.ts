import { type LiveEvent, liveEvent } from '@frontdesk/shared/live';
import type { QueryClient } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';
import { urls } from '../api/urls.ts';
import { createEventApplier } from './apply-events.ts';
import { dropAllDrafts } from './drafts.ts';
import { openEventStream, type StreamState } from './event-stream.ts';
import { createStore, useStore } from './store.ts';

const streamState = createStore<StreamState>('connecting');

export const useStreamState = (): StreamState => useStore(streamState, (state) => state);

const listeners = new Set<(event: LiveEvent) => void>();

/** Besides what is fetched again: to tell somebody. Returns its end. */
export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const watches = new Set<() => boolean>();

/** While this says so the stream stays open in a hidden tab too. Returns its end. */
export function keepWatch(isOnWatch: () => boolean): () => void {
  watches.add(isOnWatch);
  return () => watches.delete(isOnWatch);
}

/** Keeps every query true for as long as somebody is signed in. Returns its end. */
export function startLiveUpdates(client: QueryClient): () => void {
  const applier = createEventApplier(client);
  const catchUp = (lost: boolean) => {
    dropAllDrafts();
    applier.refreshAll(lost);
  };
  return openEventStream({
    url: urls.events,
    on: {
      live(data) {
        // A kind of event this page does not know yet is no reason to stop.
        const event = liveEvent.safeParse(JSON.parse(data));
        if (!event.success) return;
        applier.apply(event.data);
        for (const listener of listeners) listener(event.data);
      },
      reset: () => catchUp(true),
    },
    onState(state) {
      streamState.set(state);
      // What came between the last fetch and this moment was told to nobody.
      if (state === 'open') catchUp(false);
    },
    mayRest: () => ![...watches].some((isOnWatch) => isOnWatch()),
    async mayRetry() {
      const auth = await client.fetchQuery({ ...authQuery, staleTime: 0 });
      return auth.user !== null;
    },
  });
}
