// Each of the 22 delivery rules has a test that is named after it: "rule 7: …" (docs/delivery.md lists the rules).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

it('finds a test for each of the 22 rules', () => {
  const tests = ['bot/src', 'dashboard/src', 'prisma/src', 'faults/src']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => /\.test\.tsx?$|\/contract\.ts$|\/testing\/contract\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const missing = Array.from({ length: 22 }, (_, index) => index + 1).filter(
    (rule) => !new RegExp(`['"\`]rule ${rule}: `).test(tests),
  );
  expect(missing).toEqual([]);
});

function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
