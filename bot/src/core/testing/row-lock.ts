import type { Database } from '@frontdesk/prisma/client';

/** Somebody who has a session's row, so that what comes now stands in line, each with what it has seen. */
export function createRowLock(db: Database) {
  let held: { release(): void; over: Promise<unknown> } | undefined;
  return {
    isHeld: () => held !== undefined,

    async hold(conversationKey: string): Promise<void> {
      if (held) return;
      let release = () => {};
      await new Promise<void>((resolve) => {
        const over = db.$transaction(
          async (tx) => {
            await tx.$executeRaw`SELECT FROM "ChatSession" WHERE "conversationKey" = ${conversationKey} FOR NO KEY UPDATE`;
            resolve();
            await new Promise<void>((go) => {
              release = go;
            });
          },
          { timeout: 120_000 },
        );
        held = { release: () => release(), over };
      });
    },

    async free(): Promise<void> {
      const free = held;
      held = undefined;
      free?.release();
      await free?.over;
    },
  };
}
