import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readMigrations } from '../migration-files.ts';
import { adapterThatKnowsChars } from './char-adapter.ts';

export interface SchemaEngine {
  /** The SQL that would bring the database to the schema; empty when nothing is to be done. Partial indexes, sequences
   * and functions are not Prisma's business: it neither asks for them nor drops them. */
  diffTo(schema: string): Promise<string>;
  /** What `prisma migrate` thinks of the database's history, given these migrations. */
  diagnose(folder: string): Promise<wasm.DiagnoseMigrationHistoryOutput>;
  close(): Promise<void>;
}

/** Node's, which its types leave to the DOM's. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, () => void> } }>;
};

const everything = { externalTables: [], externalEnums: [] };
/** The database is the one that was opened; a schema file only has to name the provider. */
const datasource = { path: 'schema.prisma', content: 'datasource db {\n  provider = "postgresql"\n}' };

/**
 * Prisma's own schema engine as WebAssembly, on the database at `url`: what `prisma migrate` would download as a binary.
 * Only for authoring and tests. It is never let apply anything: it splits scripts at every semicolon.
 */
export async function openSchemaEngine(url: string): Promise<SchemaEngine> {
  await (loaded ??= load());
  const { adapter, close } = adapterThatKnowsChars(url);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const datamodels: [string, string][] = [[datasource.path, datasource.content]];
  const engine = await wasm.SchemaEngine.new({ datamodels }, () => {}, bound);
  return {
    async diffTo(schema) {
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files: [datasource], configDir: '.' },
        to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
        script: true,
        exitCode: null,
        filters: everything,
      });
      const script = (stdout ?? '').trim();
      return script === '-- This is an empty migration.' ? '' : `${script}\n`;
    },
    async diagnose(folder) {
      const migrations = await readMigrations(folder);
      const lockfile = await readFile(join(folder, 'migration_lock.toml'), 'utf8');
      return engine.diagnoseMigrationHistory({
        migrationsList: {
          baseDir: folder,
          lockfile: { path: 'migration_lock.toml', content: lockfile },
          migrationDirectories: migrations.map(({ name, script }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
          })),
          shadowDbInitScript: '',
        },
        optInToShadowDatabase: false,
        filters: everything,
      });
    },
    close,
  };
}

let loaded: Promise<void> | undefined;

/** What the package's own front door does where a bundler turns .wasm files into modules. Twice would break the first. */
async function load(): Promise<void> {
  const { __wbg_set_wasm: use } = wasm;
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(module.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': wasm });
  const { __wbindgen_start: start } = instance.exports;
  use(instance.exports);
  start?.();
}
