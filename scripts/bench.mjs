// npm run bench: how fast the built server is, on this machine. Arguments go on to bench/src/main.ts.
import { join } from 'node:path';
import { buildDashboard, buildServer, generate, install, requireNode, root, run } from './prepare.mjs';

requireNode();
install();
generate();
buildServer();
if (process.argv.includes('--dashboard')) buildDashboard();
run(join(root, 'node_modules', '.bin', 'tsc'), ['-b', 'bench']);
run(process.execPath, [join(root, 'bench', 'dist', 'main.js'), ...process.argv.slice(2)]);
