/** For expect.poll: what becomes true sooner or later does so later on a busy machine. */
export const patience = { timeout: 15_000 };
