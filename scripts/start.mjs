// npm start: whatever is missing is installed and built, then the server runs in this process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDashboard, buildServer, generate, install, requireNode, root } from './prepare.mjs';

requireNode();
install();
generate();
buildServer();
buildDashboard();

const envFile = join(root, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);
process.setSourceMapsEnabled(true);
process.chdir(root);
await import(pathToFileURL(join(root, 'bot', 'dist', 'main.js')).href);
