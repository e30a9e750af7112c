import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { openSchemaEngine } from './schema-engine.ts';

interface NewMigration {
  /** Words for the folder's name, joined by _. */
  name: string;
  /** Of a database to which all migrations in `folder` are applied. */
  url: string;
  /** The text of schema.prisma. */
  schema: string;
  folder: string;
  now: Date;
}

/** Writes what is between the migrations and the schema as one more migration; returns its file, null when nothing is. */
export async function writeMigration({
  name,
  url,
  schema,
  folder,
  now,
}: NewMigration): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new StorageError('Name the migration with small letters, digits and _, such as add_details.');
  }
  const engine = await openSchemaEngine(url);
  const script = await engine.diffTo(schema).finally(engine.close);
  if (!script) return null;
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const file = join(folder, `${timestamp}_${name}`, 'migration.sql');
  await mkdir(join(file, '..'));
  await writeFile(file, script);
  return file;
}
