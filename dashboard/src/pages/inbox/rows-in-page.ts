/** The list's rows as they stand in the page: each carries the id of its session. */

export const sessionIdOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-session]')?.dataset.session ?? null) : null;

/** The row that has the focus. */
export const focusedSession = (list: Element | null): string | null =>
  list?.contains(document.activeElement) ? sessionIdOf(document.activeElement) : null;

export const linkOf = (list: Element | null, sessionId: string): HTMLElement | null =>
  list?.querySelector(`[data-session="${CSS.escape(sessionId)}"] a`) ?? null;
