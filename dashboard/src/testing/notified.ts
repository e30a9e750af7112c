/** Resolves at the next notification, or when the reader of the stream is gone. */
export function untilNotified(
  listeners: Set<() => void>,
  stream: { aborted: boolean; onAbort(listener: () => void): void },
): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      listeners.delete(done);
      resolve();
    };
    listeners.add(done);
    stream.onAbort(done);
    if (stream.aborted) done();
  });
}
