// npm test: all tests, from a fresh clone. Arguments go on to vitest.
import { join } from 'node:path';
import { buildDashboard, buildServer, generate, install, requireNode, root, run } from './prepare.mjs';

requireNode();
install();
generate();
// Whole-page tests serve the built dashboard, crash tests start the built server.
buildServer();
buildDashboard();
run(join(root, 'node_modules', '.bin', 'vitest'), ['run', ...process.argv.slice(2)]);
