import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpClient } from './http-client.ts';

/** The account that servers of the bench are started with. */
export const admin = { email: 'owner@example.com', password: 'bench-owner-password' };

const patienceMs = 10_000;

/** The cookie of somebody who is signed in as `admin`. The server listens before it has made that account. */
export async function signIn(http: HttpClient): Promise<string> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const { status, headers } = await http.post('/api/auth/sign-in', JSON.stringify(admin));
    if (status === 200) return cookieOf(headers['set-cookie']);
    if (status !== 401 || Date.now() > giveUpAt) throw new Error(`Signing in answered ${status}`);
    await sleep(100);
  }
}

const cookieOf = (lines: string | string[] = []) =>
  [lines]
    .flat()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
