import { fileURLToPath } from 'node:url';

export const dashboardFolder = fileURLToPath(new URL('../..', import.meta.url));
/** Made by tests, ignored by git. */
export const cacheFolder = fileURLToPath(new URL('../../../.cache', import.meta.url));
