import type { Permission } from '@frontdesk/shared/permissions';
import { useQuery } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';

/** What the one who is signed in may do, any of those named: what they may not is not shown. The server refuses it anyway. */
export function useMay(): (...wanted: Permission[]) => boolean {
  const { data } = useQuery(authQuery);
  const held = data?.user?.permissions ?? [];
  return (...wanted) => wanted.some((permission) => held.includes(permission));
}
