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

test.for(
  `accounts.example.org account.example.org login.example.org id.example.org pay.example.org wallet.example.org www.wallet.example.org
  sso.example.org auth.example.org signin.example.org checkout.example.org payments.example.org my-account.example.org https://LOGIN.example.org/x`.split(
    /\s+/,
  ),
)('%s is a host of accounts, logins or payments: nobody can add it', (input) => {
  expect(hostOfInput(input)).toBeUndefined();
});

test.for(['ideas.example.org', 'payload.example.org', 'walletnews.example.org', 'news.id.example.org', 'blog.pay.example.org'])(
  '%s only begins or goes on like one',
  (input) => {
    expect(hostOfInput(input)).toBe(input);
  },
);

test('a host is what URL.hostname gives, nothing more', () => {
  expect(isHost('example.org')).toBe(true);
  for (const text of ['Example.org', 'example.org/', 'example.org:443', '-a.org', '*', 'https://example.org'])
    expect(isHost(text)).toBe(false);
});

test('its pattern is https and this host exactly', () => {
  expect(ownHostPattern('example.org')).toBe('https://example.org/*');
});
