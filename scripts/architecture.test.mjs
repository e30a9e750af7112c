// The import rule: arrows go one way (docs/architecture.md).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Which rooms a room may import; `types:` marks those of which it may only name types. */
const rooms = {
  shared: [],
  prisma: [],
  simulator: ['shared'],
  bot: ['shared', 'prisma', 'simulator'],
  dashboard: ['shared', 'types:bot'],
  faults: ['shared', 'simulator', 'bot', 'prisma'],
  bench: ['prisma'],
};

/** Inside bot, from top to bottom. A layer may import what stands below it, and of `core` anybody may name types. */
const layers = {
  main: ['channels', 'model', 'api', 'work', 'core', 'store', 'prisma', 'simulator'],
  channels: ['core'],
  model: ['core'],
  api: ['core', 'store'],
  work: ['core', 'store'],
  core: ['store'],
  store: ['prisma'],
};

const imports = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter(
    (file) =>
      file.split('/')[0] in rooms && file.includes('/src/') && !/node_modules|\/generated\//.test(file),
  )
  .flatMap(importsOf);

/** Tests may reach for anything they need to stand on; what they prove is checked, how they are wired is not. */
const product = imports.filter(
  ({ file }) => !/\.test\.tsx?$|\/testing\/|\/testing\.ts$|\/contract\.ts$/.test(file),
);

describe('the import rule', () => {
  it('sees the house', () => {
    expect(product.length).toBeGreaterThan(100);
  });

  it('lets rooms import only the rooms below them', () => {
    const broken = product.filter(({ fromRoom, toRoom, typeOnly }) => {
      if (!toRoom || fromRoom === toRoom) return false;
      const allowed = rooms[fromRoom];
      return !(allowed.includes(toRoom) || (typeOnly && allowed.includes(`types:${toRoom}`)));
    });
    expect(broken.map(say)).toEqual([]);
  });

  it('keeps bot’s arrows going down', () => {
    const broken = product.filter(({ fromRoom, fromLayer, toRoom, toLayer, typeOnly }) => {
      if (fromRoom !== 'bot' || !toRoom || toRoom === 'shared') return false;
      const target = toRoom === 'bot' ? toLayer : toRoom;
      if (target === fromLayer || (target === 'core' && typeOnly)) return false;
      return !layers[fromLayer].includes(target);
    });
    expect(broken.map(say)).toEqual([]);
  });

  it('keeps channels apart from each other', () => {
    const channelOf = (path) => /^bot\/src\/channels\/([a-z]+)\//.exec(path)?.[1];
    const broken = product.filter(({ file, target }) => {
      const [from, to] = [channelOf(file), channelOf(target)];
      return from && to && from !== to;
    });
    expect(broken.map(say)).toEqual([]);
  });

  it('keeps pages apart from each other', () => {
    const pageOf = (path) => /^dashboard\/src\/pages\/([a-z-]+)\//.exec(path)?.[1];
    const broken = product.filter(({ file, target }) => {
      const [from, to] = [pageOf(file), pageOf(target)];
      return from && to && from !== to;
    });
    expect(broken.map(say)).toEqual([]);
  });

  it('reads the environment in one file', () => {
    const readers = [...new Set(imports.map(({ file }) => file))].filter(
      (file) => /^bot\/(?!.*(\.test\.ts|\/testing\/))/.test(file) && /process\.env/.test(code(file)),
    );
    expect(readers).toEqual(['bot/src/config.ts']);
  });

  it('mocks no module', () => {
    const mocking = [...new Set(imports.map(({ file }) => file))].filter((file) =>
      /\bvi\.mock\(/.test(code(file)),
    );
    expect(mocking).toEqual([]);
  });
});

function importsOf(file) {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...code(file).matchAll(pattern)].map(([, type, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic;
    const target = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier))
      : specifier.startsWith('@frontdesk/')
        ? specifier.replace('@frontdesk/', '').replace('/', '/src/')
        : '';
    return { file, target, typeOnly: Boolean(type), ...place('from', file), ...place('to', target) };
  });
}

function place(side, path) {
  const room = path.split('/')[0];
  if (!(room in rooms)) return {};
  const [, layer] = /^bot\/src\/([a-z]+)\//.exec(path) ?? [];
  return { [`${side}Room`]: room, [`${side}Layer`]: room === 'bot' ? (layer ?? 'main') : undefined };
}

function code(file) {
  return readFileSync(join(root, file), 'utf8');
}

function say({ file, target }) {
  return `${file} → ${target}`;
}
