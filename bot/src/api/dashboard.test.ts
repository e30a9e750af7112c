import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { appForTests } from './chat/testing/app-for-tests.ts';

const directory = mkdtempSync(join(tmpdir(), 'frontdesk-dashboard-'));
mkdirSync(join(directory, 'assets'));
writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Frontdesk</title>');
writeFileSync(join(directory, 'favicon.svg'), '<svg/>');
writeFileSync(join(directory, 'assets', 'index-abc123.js'), `console.log(${'1+'.repeat(2000)}1)`);
afterAll(() => rmSync(directory, { recursive: true }));

const app = appForTests({ dashboardDir: directory });
const asBrowser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const open = (path: string, headers: Record<string, string> = asBrowser) => app.request(path, { headers });

test.each(['/', '/sessions/some-id', '/sign-in', '/v1.2/page'])(
  '%s opens the app, asked for anew each time',
  async (path) => {
    const response = await open(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>Frontdesk</title>');
  },
);

test.each([
  '/assets/index-gone.js',
  '/assets/',
  '/api/nothing',
  '/api/chat/nothing',
  '/webhooks/nothing',
  '/metrics/x',
])('%s is 404 even for a browser', async (path) => {
  const response = await open(path);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('<title>');
});

test('a program that asks for an unknown page gets a 404', async () => {
  expect((await open('/sessions/some-id', { Accept: 'application/json' })).status).toBe(404);
});

test('hashed assets are kept for ever and compressed', async () => {
  const response = await open('/assets/index-abc123.js', { 'Accept-Encoding': 'gzip' });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
});

test('other files of the build are served too', async () => {
  const response = await open('/favicon.svg', { Accept: 'image/*' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
});

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/..%5c..%5cx'])(
  '%s does not leave the folder',
  async (path) => {
    expect((await open(path, { Accept: '*/*' })).status).toBe(404);
  },
);

test('pages run scripts of this origin only and cannot be framed', async () => {
  const policy = (await open('/')).headers.get('content-security-policy');
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('without a built dashboard / is 404', async () => {
  expect((await appForTests().request('/', { headers: asBrowser })).status).toBe(404);
});
