import type { PresenceReport } from '@frontdesk/shared/inbox';
import { useEffect, useMemo, useRef } from 'react';
import { randomId } from '../api/random-id.ts';
import { reportPresence } from '../api/takeover-deeds.ts';
import { onLiveEvent } from './live-updates.ts';

const tab = randomId();
const repeatMs = 20_000;
/** Typing is told no more often. */
const typingMs = 10_000;
/** Whoever has not typed for so long is only looking. */
const pauseMs = 15_000;
/** A newcomer is answered once, not once for each of the others. */
const answerMs = 1000;

export interface Reporter {
  /** Something was typed into a reply. */
  typing(): void;
  /** The reply is sent, or given up. */
  stopped(): void;
}

/** Tells the team that this tab looks at a session or replies in it, for as long as it is open and in sight. */
export function usePresenceReports(sessionId: string, isOn: boolean): Reporter {
  const reporter = useRef<Reporter>(null);
  useEffect(() => {
    if (!isOn) return undefined;
    const running = startReports(sessionId);
    reporter.current = running;
    return () => {
      reporter.current = null;
      running.end();
    };
  }, [sessionId, isOn]);
  return useMemo(
    () => ({
      typing: () => reporter.current?.typing(),
      stopped: () => reporter.current?.stopped(),
    }),
    [],
  );
}

function startReports(sessionId: string): Reporter & { end(): void } {
  let state: 'looking' | 'replying' = 'looking';
  let saidAt = 0;
  let isGone = false;
  /** The others' tabs that know of this one. */
  const here = new Set<string>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const post = (said: PresenceReport['state'], keepalive = false) => {
    if (isGone || !navigator.onLine) return;
    // Nobody is told of a failure: it is said again in a moment.
    reportPresence(sessionId, { tab, state: said }, { keepalive }).catch(() => undefined);
  };
  const say = () => {
    if (document.hidden) return;
    saidAt = Date.now();
    post(state);
  };
  const become = (next: typeof state) => {
    const isNews = next !== state;
    state = next;
    if (isNews || (next === 'replying' && Date.now() - saidAt > typingMs)) say();
  };
  const leave = () => post('left', true);
  const onVisibility = () => (document.hidden ? leave() : say());

  const unlisten = onLiveEvent((event) => {
    if (event.type === 'session.deleted' && event.sessionId === sessionId) isGone = true;
    if (event.type !== 'presence' || event.tab === tab) return;
    const isHere = event.sessionId === sessionId && event.state !== 'left';
    const isNew = isHere && !here.has(event.tab);
    if (isHere) here.add(event.tab);
    else here.delete(event.tab);
    if (isNew && Date.now() - saidAt > answerMs) say();
  });
  const timer = setInterval(say, repeatMs);
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', leave);
  say();

  return {
    typing() {
      become('replying');
      clearTimeout(pause);
      pause = setTimeout(() => become('looking'), pauseMs);
    },
    stopped() {
      clearTimeout(pause);
      become('looking');
    },
    end() {
      unlisten();
      clearInterval(timer);
      clearTimeout(pause);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leave);
      if (!document.hidden) leave();
    },
  };
}
