// npm run check: what CI checks. Format, lint, types, unused code, tests.
import { join } from 'node:path';
import { generate, install, requireNode, root, run } from './prepare.mjs';

requireNode();
install();
generate();
const bin = (name) => join(root, 'node_modules', '.bin', name);
run(bin('biome'), ['check', '.']);
run(bin('oxlint'), ['--type-aware', '.']);
run(bin('tsc'), ['-b']);
run(bin('knip'), []);
run(process.execPath, ['scripts/test.mjs', ...process.argv.slice(2)]);
