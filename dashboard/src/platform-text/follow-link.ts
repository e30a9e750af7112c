import { createContext } from 'react';

/** What to do instead of opening an address in the browser; null: open it. */
export const FollowLink = createContext<(href: string) => (() => void) | null>(() => null);
