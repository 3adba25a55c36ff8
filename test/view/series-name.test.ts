import { expect, test } from 'vitest';
import type { Text } from '../../lib/core/text.ts';
import { INSTRUMENTS } from '../../lib/market/instrument.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import { chartModel } from '../../lib/view/chart-model.ts';
import { crosshairAt } from '../../lib/view/crosshair-at.ts';
import { emptyText } from '../../lib/view/empty-text.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { seriesChoiceName, seriesListName, seriesName, seriesShortName } from '../../lib/view/series-name.ts';
import { sourceLines } from '../../lib/view/source-lines.ts';
import { format, from, t, walks } from './made-up.ts';

const isSeriesId = (id: string): id is SeriesId => Object.hasOwn(INSTRUMENTS, id);
const IDS = Object.keys(INSTRUMENTS).filter(isSeriesId);

test.for(IDS)('in English %s is called as in the export, in full and short', (id) => {
  expect([seriesName(id, t), seriesShortName(id, t)]).toEqual([INSTRUMENTS[id].name, INSTRUMENTS[id].shortName]);
});

test('a name at the start of a line begins with a capital', () => {
  expect([seriesListName('TOTAL', t), seriesListName('RUT', t)]).toEqual(['Crypto market cap', 'Russell 2000']);
});

test('among choices the parts of the total differ early', () => {
  const names = (['TOTAL', 'TOTAL_EX_BTC', 'TOTAL_EX_BTC_ETH', 'TOTAL_EX_STABLES', 'BTC'] as const).map((id) => seriesChoiceName(id, t));
  expect(names).toEqual([
    'Crypto market cap',
    'Crypto without Bitcoin',
    'Crypto without BTC and ETH',
    'Crypto without stablecoins',
    'Bitcoin',
  ]);
});

const foreign: Text = (key, ...values) => (/^series_(name|short)_/.test(key) ? `<${key}>` : t(key, ...values));

test('chart, crosshair, sources and what is waited for take every name from the catalogue', () => {
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from(walks('2025-01-02', '2025-06-27')), Date.UTC(2025, 5, 28));
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const chart = chartModel(outcome.data, { range: 'Max', scale: 'indexed', t: foreign, format });
  expect(chart.summary).toMatch(/^<series_name_RUT> and <series_name_TOTAL>, /);
  expect(chart.lines.map(({ name, shortName }) => [name, shortName])).toEqual([
    ['<series_name_RUT>', '<series_short_RUT>'],
    ['<series_name_TOTAL>', '<series_short_TOTAL>'],
  ]);
  expect(crosshairAt(0, { chart, t: foreign, format }).text).toContain('<series_short_TOTAL> 100');
  expect(sourceLines(outcome.data, { t: foreign, format, sourceName: (id) => id })[0]?.name).toBe('<series_name_RUT>');
  expect(emptyText({ kind: 'missing', ids: ['TOTAL'] }, foreign)).toBe('Waiting for <series_name_TOTAL>.');
});
