// npm run seed: a large database to try the dashboard on. Arguments go on to prisma/src/seed/main.ts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate, install, requireNode, root, run } from './prepare.mjs';

requireNode();
install();
generate();
run(join(root, 'node_modules', '.bin', 'tsc'), ['-b', 'prisma']);

const envFile = join(root, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);
process.chdir(root);
await import(pathToFileURL(join(root, 'prisma', 'dist', 'seed', 'main.js')).href);
