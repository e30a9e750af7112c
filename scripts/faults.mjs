// npm run faults: the fault matrix (docs/faults.md). Arguments go on to faults/src/main.ts.
import { join } from 'node:path';
import { buildServer, generate, install, requireNode, root, run } from './prepare.mjs';

requireNode();
install();
generate();
buildServer();
run(join(root, 'node_modules', '.bin', 'tsc'), ['-b', 'faults']);
run(process.execPath, [join('faults', 'dist', 'main.js'), ...process.argv.slice(2)]);
