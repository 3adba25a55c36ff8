import { describe, expect, test } from 'vitest';
import { changesModel } from '../../lib/view/changes-model.ts';
import { chartModel } from '../../lib/view/chart-model.ts';
import { crosshairAt } from '../../lib/view/crosshair-at.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairMarks } from '../../lib/view/pair-marks.ts';
import { stripModel } from '../../lib/view/strip-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import { day, format, from, random, series, sessions, t } from './made-up.ts';

/** Two walks that move apart until a day, and together from then on. */
function turned(onIso: string): PairData {
  const days = sessions('2023-01-03', '2024-12-31');
  const next = random(7);
  const noise = (): number => next() + next() + next() - 1.5;
  let [x, y] = [100, 100];
  const closes = days.map((d): readonly [number, number] => {
    const [shared, own] = [noise(), noise()];
    x *= Math.exp(0.01 * shared);
    y *= Math.exp(0.01 * ((d < day(onIso) ? -1 : 1) * shared + 0.4 * own));
    return [x, y];
  });
  const [RUT, BTC] = [
    series(
      'RUT',
      days,
      closes.map(([a]) => a),
    ),
    series(
      'BTC',
      days,
      closes.map(([, b]) => b),
    ),
  ];
  const outcome = pairData({ equity: 'RUT', crypto: 'BTC' }, from({ RUT, BTC }), Date.UTC(2025, 0, 1, 2));
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  return outcome.data;
}

const DATA = turned('2023-12-15');
const chartOf = (range: '3M' | 'Max') => chartModel(DATA, { range, scale: 'indexed', t, format });

function stripOf(range: '3M' | 'Max'): StripModel {
  const strip = stripModel(DATA.aligned, chartOf(range), { sessions: 90, format });
  if (!strip) throw new Error('no strip');
  return strip;
}

describe('the changes of the link on the rolling strip', () => {
  const { changedBy } = pairMarks(DATA.aligned);

  test('are found after the change and at most 90 sessions behind it', () => {
    expect(changedBy).toHaveLength(1);
    const behind = DATA.aligned.days.filter((d) => d >= day('2023-12-15') && d <= (changedBy[0] ?? 0)).length;
    expect(behind).toBeGreaterThan(0);
    expect(behind).toBeLessThanOrEqual(90);
  });

  test('are marked on the session that they are told of, and only within the range', () => {
    const changes = changesModel(changedBy, stripOf('Max'), { t, format });
    expect(changes.marks).toEqual([{ day: changedBy[0], atMs: 86_400_000 * (changedBy[0] ?? 0) }]);
    expect(changesModel(changedBy, stripOf('3M'), { t, format })).toMatchObject({ marks: [], summary: '' });
  });

  test('say that the change lies before the date that they name', () => {
    const { summary } = changesModel([day('2024-03-12')], stripOf('Max'), { t, format });
    expect(summary).toBe('By 12 Mar 2024 the link had changed: the 90 sessions to then differ from the 90 before.');
  });

  test('are read off by the crosshair', () => {
    const chart = chartOf('Max');
    const changes = changesModel([day('2024-03-12')], stripOf('Max'), { t, format });
    const index = chart.days.indexOf(day('2024-03-12'));
    expect(crosshairAt(index, { chart, changes, t, format }).text).toMatch(/, link had changed$/);
    expect(crosshairAt(index + 1, { chart, changes, t, format })).not.toHaveProperty('change');
  });

  test('are none of a history of fewer than 180 returns', () => {
    const { days, x, y } = DATA.aligned;
    expect(pairMarks({ days: days.subarray(0, 180), x: x.subarray(0, 180), y: y.subarray(0, 180) }).changedBy).toEqual([]);
  });
});
