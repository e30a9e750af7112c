import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Other rooms are taken from their sources, so that the dashboard builds on its own.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Fonts stay files of their own: a data: URL would be refused by the server's font-src.
  build: { assetsInlineLimit: 0, sourcemap: false, reportCompressedSize: true },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
});
