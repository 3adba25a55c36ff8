import { expect, test } from 'vitest';
import { siteOf } from '../../lib/page/site-of.ts';
import { bareHost, hostsBySite, hostsOfSite, siteNames } from '../../lib/view/options-own-sites.ts';

test.for([
  ['example.org', 'example.org'],
  ['www.example.org', 'example.org'],
  ['news.example.org', 'news.example.org'],
  ['www.com', 'www.com'],
] as const)('%s belongs to the site %s, under which its badge keeps its choices', ([host, site]) => {
  expect(bareHost(host)).toBe(site);
  expect(siteOf(host).id).toBe(site);
});

test('a site is both of its hosts, whichever was typed', () => {
  const both = ['example.org', 'www.example.org'];
  expect([hostsOfSite('example.org'), hostsOfSite('www.example.org')]).toEqual([both, both]);
});

test('hosts of one site are named once', () => {
  const hosts = ['b.test', 'a.test', 'www.b.test'];
  expect([...hostsBySite(hosts)]).toEqual([
    ['b.test', ['b.test', 'www.b.test']],
    ['a.test', ['a.test']],
  ]);
  expect(siteNames(hosts)).toBe('b.test, a.test');
});
