// npm run build: what npm start would build, without starting.
import { buildDashboard, buildServer, generate, install, requireNode } from './prepare.mjs';

requireNode();
install();
generate();
buildServer();
buildDashboard();
