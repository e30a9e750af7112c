import type { Scene } from './scene.ts';

/** What people send on the Simulator page besides words. */
export const simulatorScenes = (prepare: Scene['prepare']): Record<string, Scene> => ({
  'simulator-file': {
    prepare,
    path: '/simulator?platform=telegram&as=1001&chat=1001',
    async act(page) {
      await page.getByRole('textbox').fill('Is this the room?');
      const buffer = Buffer.from('a room');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'Room 12.png', mimeType: 'image/png', buffer });
    },
    ready: 'Room 12.png',
  },
});
