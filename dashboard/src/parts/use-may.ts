import type { Permission } from '@frontdesk/shared/permissions';
import { useQuery } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';

/** What the one who is signed in may do: what they may not is not shown. The server refuses it anyway. */
export function useMay(): (permission: Permission) => boolean {
  const { data } = useQuery(authQuery);
  const held = data?.user?.permissions ?? [];
  return (permission) => held.includes(permission);
}
