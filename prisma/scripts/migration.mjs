// node prisma/scripts/migration.mjs <name>: writes what you changed in schema.prisma as a new migration. Works offline.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generate, install, requireNode, root, run, stop } from '../../scripts/prepare.mjs';

const name = process.argv[2];
if (!name) stop('Give it a name: node prisma/scripts/migration.mjs add_details');

requireNode();
install();
generate();
run(join(root, 'node_modules', '.bin', 'tsc'), ['-b', 'prisma']);

const { startTestServer, migrationsFolder } = await import('../dist/testing/test-server.js');
const { writeMigration } = await import('../dist/authoring/new-migration.js');

const server = await startTestServer();
try {
  const file = await writeMigration({
    name,
    url: await server.create(),
    schema: readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8'),
    folder: migrationsFolder,
    now: new Date(),
  });
  process.stdout.write(
    file ? `${relative(process.cwd(), file)}\n` : 'The migrations say all that the schema says.\n',
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
}
