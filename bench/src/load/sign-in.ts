import type { HttpClient } from './http-client.ts';

/** The account that servers of the bench are started with. */
export const admin = { email: 'owner@example.com', password: 'bench-owner-password' };

/** The cookie of somebody who is signed in as `admin`. */
export async function signIn(http: HttpClient): Promise<string> {
  const { status, headers } = await http.post('/api/auth/sign-in', JSON.stringify(admin));
  if (status !== 200) throw new Error(`Signing in answered ${status}`);
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
