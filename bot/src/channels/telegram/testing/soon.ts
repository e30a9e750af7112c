/** As long as a busy machine may take: expect.poll(…, soon). */
export const soon = { timeout: 15_000, interval: 20 };
