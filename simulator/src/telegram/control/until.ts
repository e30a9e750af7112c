import type { SimState } from '@frontdesk/shared/simulator';

/**
 * Resolves with the first state, now or after a change, that `isSo` is true of. It waits for as long as it takes:
 * the caller's test has a time limit.
 */
export function until(
  source: { state: () => SimState; onChange: (listener: () => void) => () => void },
  isSo: (state: SimState) => boolean,
): Promise<SimState> {
  return new Promise((resolve, reject) => {
    const look = () => {
      try {
        const state = source.state();
        if (!isSo(state)) return;
        stopLooking();
        resolve(state);
      } catch (error) {
        stopLooking();
        reject(error);
      }
    };
    const stopLooking = source.onChange(look);
    look();
  });
}
