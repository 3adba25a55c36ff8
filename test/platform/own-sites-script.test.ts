import { describe, expect, test } from 'vitest';
import { createOwnSitesScript, desiredRegistration, type Registry, type ScriptRegistration } from '../../lib/platform/own-sites-script.ts';
import { giveBack, grantedOf, hasHosts, type Permissions } from '../../lib/platform/permissions.ts';

const A = 'https://a.example.org/*';
const B = 'https://b.example.org/*';
const REQUIRED = 'https://required.example.org/*';

function fakeBrowser(granted: readonly string[]) {
  const origins = new Set(granted);
  const scripts = new Map<string, ScriptRegistration>();
  const log: string[] = [];
  const permissions: Permissions = {
    contains: async ({ origins: asked }) => asked.every((origin) => origins.has(origin)),
    async remove({ origins: given }) {
      if (given.includes(REQUIRED)) throw new Error('You cannot remove required permissions.');
      given.forEach((origin) => origins.delete(origin));
      return true;
    },
  };
  const registry: Registry = {
    getRegisteredContentScripts: async ({ ids }) => ids.flatMap((id) => scripts.get(id) ?? []),
    async registerContentScripts(list) {
      log.push('register');
      for (const script of list) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    async updateContentScripts(list) {
      log.push('update');
      for (const script of list) scripts.set(script.id, script);
    },
    async unregisterContentScripts({ ids }) {
      log.push('unregister');
      for (const id of ids) scripts.delete(id);
    },
  };
  const matches = () => [...scripts.values()].flatMap((script) => script.matches);
  return { permissions, registry, origins, matches, log, scripts };
}

test('the wanted registration is data: the badge, when the page is idle, on these patterns in order', () => {
  expect(desiredRegistration([B, A])).toEqual({
    id: 'own-sites',
    js: ['content-scripts/badge.js'],
    matches: [A, B],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  });
  expect(desiredRegistration([])).toBeUndefined();
});

describe('what is registered follows what is wanted and granted', () => {
  test('added, changed, removed: one change each', async () => {
    const { registry, permissions, matches, log } = fakeBrowser([A, B]);
    const apply = createOwnSitesScript(registry, permissions);
    await apply([A]);
    expect(matches()).toEqual([A]);
    await apply([B, A]);
    expect(matches()).toEqual([A, B]);
    await apply([]);
    expect(matches()).toEqual([]);
    expect(log).toEqual(['register', 'update', 'unregister']);
  });

  test('applied again, nothing changes', async () => {
    const { registry, permissions, log } = fakeBrowser([A, B]);
    const apply = createOwnSitesScript(registry, permissions);
    await apply([A, B]);
    await apply([B, A]);
    await createOwnSitesScript(registry, permissions)([A, B]);
    expect(log).toEqual(['register']);
  });

  test('a host that the browser does not grant is not registered, and is once it is granted', async () => {
    const { registry, permissions, origins, matches } = fakeBrowser([A]);
    const apply = createOwnSitesScript(registry, permissions);
    await apply([A, B]);
    expect(matches()).toEqual([A]);
    origins.add(B);
    origins.delete(A);
    await apply([A, B]);
    expect(matches()).toEqual([B]);
    origins.clear();
    await apply([A, B]);
    expect(matches()).toEqual([]);
  });

  test('calls at the same time end in the last one’s wish', async () => {
    const { registry, permissions, matches } = fakeBrowser([A, B]);
    const apply = createOwnSitesScript(registry, permissions);
    await Promise.all([apply([A]), apply([]), apply([B]), apply([A, B]), apply([B])]);
    expect(matches()).toEqual([B]);
  });

  test('registrations that vanished at an update come back', async () => {
    const { registry, permissions, scripts, matches } = fakeBrowser([A]);
    const apply = createOwnSitesScript(registry, permissions);
    await apply([A]);
    scripts.clear();
    await apply([A]);
    expect(matches()).toEqual([A]);
  });
});

test('granted patterns are those that the browser grants now', async () => {
  const { permissions } = fakeBrowser([B]);
  expect(await grantedOf(permissions, [A, B])).toEqual([B]);
  expect(await hasHosts(permissions, ['https://b.example.org'])).toBe(true);
  expect(await hasHosts(permissions, ['https://a.example.org', 'https://b.example.org'])).toBe(false);
});

test('giving patterns back leaves those that the manifest requires', async () => {
  const { permissions, origins } = fakeBrowser([A, B, REQUIRED]);
  await giveBack(permissions, [REQUIRED, A]);
  expect([...origins]).toEqual([B, REQUIRED]);
});
