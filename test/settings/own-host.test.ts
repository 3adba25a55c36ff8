import { expect, test } from 'vitest';
import { hostOfInput, isHost, ownHostPattern } from '../../lib/settings/own-host.ts';

test.for([
  ['example.org', 'example.org'],
  ['  WWW.Example.ORG ', 'www.example.org'],
  ['https://news.example.org/a/b?c#d', 'news.example.org'],
  ['http://example.org:8080/', 'example.org'],
  ['example.org/path', 'example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
])('%s is the host %s', ([input, host]) => {
  expect(hostOfInput(input ?? '')).toBe(host);
});

test.for([
  '',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'chrome://extensions',
  'file:///etc/hosts',
  'javascript:alert(1)',
  '*.example.org',
  'exa mple.org',
  'a..org',
])('%j is no host that the badge could run on', (input) => {
  expect(hostOfInput(input)).toBeUndefined();
});

test('a host is what URL.hostname gives, nothing more', () => {
  expect(isHost('example.org')).toBe(true);
  for (const text of ['Example.org', 'example.org/', 'example.org:443', '-a.org', '*', 'https://example.org'])
    expect(isHost(text)).toBe(false);
});

test('its pattern is https and this host exactly', () => {
  expect(ownHostPattern('example.org')).toBe('https://example.org/*');
});
