import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { recordedLog } from '../testing/recorded-log.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { findBinaries } from './binaries.ts';
import { chooseIdentity } from './identity.ts';
import { startEmbedded } from './start.ts';

const nowhere = { postgres: '/nowhere/postgres', initdb: '/nowhere/initdb' };
const root = { uid: 0, gid: 0 };

it('finds somebody who can run PostgreSQL here', async () => {
  const folder = tempFolder();
  await expect(
    chooseIdentity({ binaries: findBinaries(), folder, owner: statSync(folder) }),
  ).resolves.toBeDefined();
});

it('tells root every way it tried and what to do', async () => {
  const refusal = chooseIdentity({ binaries: nowhere, folder: tempFolder(), owner: root, ourUid: 0 });
  await expect(refusal).rejects.toThrow(
    /^PostgreSQL does not run as root, .*\(in a user namespace: .*; as nobody: .*\)\. Start Frontdesk as an ordinary user/,
  );
});

it('tells an ordinary user what to do', async () => {
  const refusal = chooseIdentity({ binaries: nowhere, folder: tempFolder(), owner: root, ourUid: 1000 });
  await expect(refusal).rejects.toThrow(/^The built-in database cannot run here .* or set DATABASE_URL\.$/);
});

it('runs in a folder that belongs to somebody else, as far as we may give it away', async () => {
  const dataDir = join(tempFolder(), 'data');
  mkdirSync(dataDir);
  const owner = process.getuid?.() === 0 ? 65534 : (process.getuid?.() ?? 0);
  chownSync(dataDir, owner, statSync(dataDir).gid);
  const { stop } = await startEmbedded({ dataDir, log: recordedLog() });
  onTestFinished(stop);
  expect(statSync(join(dataDir, 'postgres')).isDirectory()).toBe(true);
});
