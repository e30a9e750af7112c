import { expect, test } from 'vitest';
import { checkedLink, linkedUserId } from './link.ts';

test.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['HTTP://Example.COM', 'http://example.com/'],
  ['example.com/x', 'http://example.com/x'],
  ['example.com?x', 'http://example.com/?x'],
  ['https://user:pw@example.com:8080/', 'https://user:pw@example.com:8080/'],
  ['tg://resolve?domain=x', 'tg://resolve?domain=x'],
  ['https://bücher.example/', 'https://bücher.example/'],
  // Odd, but so it is: to Telegram this is a host with a user and a password.
  ['mailto:a@example.com', 'http://mailto:a@example.com/'],
])('takes %s for %s', (given, kept) => {
  expect(checkedLink(given)).toBe(kept);
});

test.each([
  ['javascript:alert(1)', 'Wrong port number specified in the URL'],
  ['ftp://example.com', 'Unsupported URL protocol'],
  ['data:text/html,hi', 'Wrong port number specified in the URL'],
  ['localhost', 'Wrong HTTP URL'],
  ['https://', 'URL host is empty'],
  ['https://exa mple.com', 'Disallowed character in URL host'],
  ['https://example.com:0/', 'Wrong port number specified in the URL'],
  ['https://%zz.example', 'Wrong percent-encoded symbol in URL host'],
])('refuses %s', (url, why) => {
  expect(() => checkedLink(url)).toThrow(`Bad Request: entity URL '${url}' is invalid: ${why}`);
});

test('knows the links to people', () => {
  expect(linkedUserId('tg://user?id=1001')).toBe(1001);
  expect(linkedUserId('tg:user?id=1001#x')).toBe(1001);
  expect(linkedUserId('tg://user?name=x')).toBeNull();
  expect(linkedUserId('https://example.com/user?id=1001')).toBeNull();
});
