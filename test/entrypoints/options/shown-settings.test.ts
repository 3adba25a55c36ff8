import { expect, test } from 'vitest';
import { createShownSettings } from '../../../entrypoints/options/shown-settings.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';

const withCrypto = (crypto: Settings['pair']['crypto']): Settings => ({ ...DEFAULT_SETTINGS, pair: { equity: 'RUT', crypto } });

function open() {
  const drawn: string[] = [];
  const world = { stored: withCrypto('TOTAL') };
  const shown = createShownSettings(
    world.stored,
    async () => world.stored,
    () => drawn.push(shown.current().pair.crypto),
  );
  const save = Promise.withResolvers<{ readonly ok: boolean }>();
  return { drawn, world, shown, save };
}

test('a choice is shown before it is kept, and a change that comes in meanwhile does not take it back', async () => {
  const { drawn, world, shown, save } = open();
  const chosen = shown.choose({ pair: { crypto: 'ETH' } }, save.promise);
  // The event of the choice before this one.
  shown.keep(withCrypto('BTC'));
  expect(drawn).toEqual(['ETH', 'ETH']);
  world.stored = withCrypto('ETH');
  save.resolve({ ok: true });
  expect(await chosen).toEqual({ ok: true });
  expect(drawn).toEqual(['ETH', 'ETH', 'ETH']);
});

test('of two choices on their way the later one is shown until both are kept', async () => {
  const { drawn, world, shown, save } = open();
  const first = shown.choose({ pair: { crypto: 'BTC' } }, Promise.resolve({ ok: true }));
  const second = shown.choose({ pair: { crypto: 'ETH' } }, save.promise);
  world.stored = withCrypto('BTC');
  await first;
  expect(drawn).toEqual(['BTC', 'ETH', 'ETH']);
  world.stored = withCrypto('ETH');
  save.resolve({ ok: true });
  await second;
  expect(shown.current().pair.crypto).toBe('ETH');
});

test('a choice that could not be kept is taken back', async () => {
  const { drawn, shown, save } = open();
  const chosen = shown.choose({ pair: { crypto: 'ETH' } }, save.promise);
  save.resolve({ ok: false });
  expect(await chosen).toEqual({ ok: false });
  expect(drawn).toEqual(['ETH', 'TOTAL']);
});
