import { expect, test } from 'vitest';
import { days } from '../../lib/core/time.ts';
import { coinsModel } from '../../lib/view/coins-model.ts';
import { formatters } from '../../lib/view/formatters.ts';
import type { Say } from '../../lib/view/say.ts';
import { catalogueText } from './catalogue-text.ts';
import { madeUpSentiment } from './two-coins.ts';

const NOW = Date.UTC(2026, 2, 3, 12);
const SAY: Say = { t: catalogueText, format: formatters('en-GB'), sourceName: (id) => `<${id}>`, nowMs: NOW, pace: { dataSaver: false } };

const [solana, ...others] = madeUpSentiment().coins;
const sol = solana ?? expect.unreachable();

test('β stands with one standard error, takers as a share, and r of a link that is out of date with its day', () => {
  const model = coinsModel(madeUpSentiment(), SAY);
  expect(model?.rows[0]).toMatchObject({ beta: '1.50 ± 0.30', taken: '49.0\u202f%', stale: undefined });
  const later = coinsModel(madeUpSentiment(), { ...SAY, nowMs: NOW + days(2) });
  expect([later?.rows[0]?.stale, later?.rows[1]?.stale, later?.stale]).toEqual(['to 2 Mar', undefined, true]);
});

test('head and notes say exchange, measure, list, and to when', () => {
  const columns = coinsModel(madeUpSentiment(), SAY)?.columns;
  expect([columns?.r, columns?.ratio]).toEqual(['Correlation r with the Russell 2000', 'Long/short accounts, Binance']);
  expect(columns?.notes).toEqual([
    'Against Bitcoin: return of 90 days to 3 Mar 2026 minus Bitcoin’s.',
    'From high: <coingecko-markets>, 1 hr ago.',
    'Long/short: accounts net long for each one net short, Binance, 3 Mar 2026, 10:00 UTC.',
  ]);
  expect(columns?.takenNote).toMatch(/mean of 7 days to 3 Mar 2026; 50\u202f% is even\.$/);
});

test('coins whose 90 days end earlier are counted, whatever closes came since', () => {
  const columns = coinsModel(madeUpSentiment({ coins: [sol, { ...sol, key: 'b', againstDay: 20_512 }, ...others] }), SAY)?.columns;
  expect(columns?.notes[0]).toBe('Against Bitcoin: return of 90 days minus Bitcoin’s, to 3 Mar 2026; earlier for 1.');
});

test('of a column that nobody fills nothing is said', () => {
  const { against90d: _, takerBuyShare7d: __, ...bare } = sol;
  const columns = coinsModel(madeUpSentiment({ coins: [bare], longShort: [] }), SAY)?.columns;
  expect(columns).toMatchObject({ ratio: 'Long/short', hasTaken: false, takenNote: undefined });
  expect(columns?.notes).toEqual(['From high: <coingecko-markets>, 1 hr ago.']);
});
