import { createHash, randomBytes } from 'node:crypto';
import type { AccountLink, OneTimeLink } from '@frontdesk/shared/people';
import { HTTPException } from 'hono/http-exception';
import { findOpenLink, type NewLink } from '../store/account-links.ts';
import type { Database } from '../store/database.ts';

const hour = 60 * 60 * 1000;
const livesMs = { invite: 7 * 24 * hour, reset: 24 * hour };

/** A link that is shown once; of its word only the hash is kept. `base`: the address the desk is reached at. */
export function newLink(
  kind: 'invite' | 'reset',
  { base, by }: { base: string; by: string },
): { row: NewLink; shown: OneTimeLink } {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + livesMs[kind]);
  return {
    row: { tokenHash: hashOf(token), expiresAt, createdById: by },
    shown: { url: `${base.replace(/\/$/, '')}/join?token=${token}`, expiresAt: expiresAt.toISOString() },
  };
}

export type OpenLink = NonNullable<Awaited<ReturnType<typeof findOpenLink>>>;

/** Throws 404: nobody learns why a word opens nothing. */
export async function openLink(db: Parameters<typeof findOpenLink>[0], token: string): Promise<OpenLink> {
  const link = await findOpenLink(db, hashOf(token));
  if (link) return link;
  throw new HTTPException(404, {
    message: 'This link is used, taken back, or too old. Ask for a new one.',
  });
}

export async function readLink(db: Database, token: string): Promise<AccountLink> {
  const { kind, email, name, user } = await openLink(db, token);
  return { kind, email: user?.email ?? email ?? '', name: user?.name ?? name };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
