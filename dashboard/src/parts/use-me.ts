import type { AuthState } from '@frontdesk/shared/account';
import { useQuery } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';

/** Who is signed in; null for the moment in which somebody is signed out. */
export const useMe = (): AuthState['user'] => useQuery(authQuery).data?.user ?? null;
