import { HTTPException } from 'hono/http-exception';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const wrongAMinute = 10;

export type Guesses = ReturnType<typeof countGuesses>;

/** Wrong passwords and codes, counted for each address and each account: in this process, for a minute. */
export function countGuesses() {
  const wrong = new RateLimiterMemory({ points: wrongAMinute, duration: 60 });
  return {
    /** Throws a 429 when one of these has guessed too often. */
    async refuseTooMany(...of: string[]): Promise<void> {
      const spent = await Promise.all(of.map((key) => wrong.get(key)));
      if (spent.every((count) => (count?.consumedPoints ?? 0) < wrongAMinute)) return;
      throw new HTTPException(429, { message: 'Too many wrong guesses. Wait a minute, then try again.' });
    },
    async wasWrong(...of: string[]): Promise<void> {
      await Promise.all(of.map((key) => wrong.penalty(key)));
    },
  };
}
