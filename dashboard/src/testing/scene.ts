import type { Page } from 'playwright-core';
import type { FakeSite } from './fake-site.ts';

/** A page in a state worth looking at: for axe and for screenshots. */
export interface Scene {
  prepare(site: FakeSite): void;
  path: string;
  /** What one does on the page to come to the state: opens a dialog, for example. */
  act?(page: Page): Promise<void>;
  /** Stands on the page once it is complete. */
  ready: string;
}
