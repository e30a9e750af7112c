import { elementScroll, type VirtualizerOptions } from '@tanstack/react-virtual';
import { type RefObject, type UIEvent, useCallback, useRef } from 'react';

/** Near enough to the end to be taken along by what comes next, px. */
export const endPx = 16;

type ScrollToFn = VirtualizerOptions<HTMLElement, Element>['scrollToFn'];

/**
 * Whether the reader is held at the end while anything grows: a new row, the answer that is being written, a window
 * that shrinks. (The virtualizer's `followOnAppend` sees only a new last row, and a message may come before the answer
 * that is being written.) A scroll that was not the virtualizer's own lets go; the end takes hold again, if it is the
 * end of the conversation (`isLast`).
 */
export function useStickToEnd(
  startsThere: boolean,
  isLast: boolean,
): {
  sticks: RefObject<boolean>;
  scrollToFn: ScrollToFn;
  onScroll(event: UIEvent<HTMLElement>): void;
} {
  const sticks = useRef(startsThere);
  const written = useRef<number | undefined>(undefined);
  const scrollToFn = useCallback<ScrollToFn>((offset, options, virtualizer) => {
    elementScroll(offset, options, virtualizer);
    written.current = virtualizer.scrollElement?.scrollTop;
  }, []);
  const onScroll = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: UIEvent<HTMLElement>) => {
    if (isLast && scrollHeight - scrollTop - clientHeight <= endPx) sticks.current = true;
    else if (scrollTop !== written.current) sticks.current = false;
  };
  return { sticks, scrollToFn, onScroll };
}
