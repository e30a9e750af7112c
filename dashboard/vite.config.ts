import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Our own packages from their sources: nothing has to be built before.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Fonts stay files of their own: a data: URL would be refused by the server's content security policy.
  build: { assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
});
