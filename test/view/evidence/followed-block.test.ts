import { expect, test } from 'vitest';
import type { EventStudy } from '../../../lib/analytics/event-study.ts';
import { followedBlock } from '../../../lib/view/evidence/followed-block.ts';
import type { Followed } from '../../../lib/view/followed-evidence.ts';
import { day, sessions } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const HORIZONS = [5, 21, 63, 126] as const;

/** `n` events that each gained 1, 2, 3 and 4 %; the last one not yet for 126 sessions. */
function followed(n: number, p?: readonly number[]): Followed {
  const days = sessions('2024-01-02', '2026-06-30')
    .filter((_, i) => i % 30 === 0)
    .slice(0, n);
  const study: EventStudy = {
    horizons: HORIZONS,
    rows: days.map((one, i) => ({ day: one, returns: [0.01, 0.02, 0.03, i === n - 1 ? undefined : 0.04] })),
    base: HORIZONS.map((horizon) => ({ horizon, n: 3000, median: 0.05, hitRate: 0.6 })),
    summary: HORIZONS.map((horizon, i) => ({
      horizon,
      n: i === 3 ? n - 1 : n,
      ...(p && { median: 0.01 * (i + 1), hitRate: 1, p: p[i] ?? 1 }),
    })),
  };
  const around = Int32Array.from({ length: 148 }, (_, i) => i - 21);
  const change = Float64Array.from(around, (session) => (session > 100 ? Number.NaN : session / 1000));
  return {
    study,
    paths: { sessions: around, paths: days.map((one) => ({ day: one, change })), median: p ? change : change.map(() => Number.NaN) },
  };
}
const blockOf = (n: number, p?: readonly number[]) => followedBlock('recordHigh', followed(n, p), madeUpSay());

test('of fewer than eight events n comes first, and the list stands alone', () => {
  const block = blockOf(6);
  expect(block.sentence).toBe(
    'n 6: first record close of the equity series after 60 sessions or more without one. Too few to sum up: of fewer than 8 the list stands alone.',
  );
  expect(block.summary?.rows.map(([name]) => name)).toEqual(['n known', 'Median of all sessions', 'Up, of all sessions']);
  expect(block.events?.rows).toHaveLength(6);
});

test('events that are followed by nothing special', () => {
  expect(blockOf(10, [0.4, 0.21, 0.6, 0.9]).sentence).toBe(
    'n 10: first record close of the equity series after 60 sessions or more without one. What crypto did afterwards did not stand out: of all shifts of these dates in time at least 21.0\u202f% stood as far from the usual.',
  );
});

test('a horizon differs only beyond what chance over four horizons gives', () => {
  expect(blockOf(10, [0.4, 0.012, 0.6, 0.9]).sentence).toMatch(
    /After 21 sessions crypto stood elsewhere than after other dates \(p 0\.012\), more than chance over four horizons gives\.$/,
  );
  expect(blockOf(10, [0.4, 0.0126, 0.6, 0.9]).sentence).toMatch(
    /did not stand out: of all shifts of these dates in time at least 1\.3\u202f% stood as far from the usual\.$/,
  );
});

test('every event is listed, newest first, and what is not known yet is a dash', () => {
  const { events } = blockOf(10, [1, 1, 1, 1]);
  expect(events?.head).toEqual(['Event', '5', '21', '63', '126']);
  expect(events?.rows[0]?.slice(1)).toEqual(['+1.0\u202f%', '+2.0\u202f%', '+3.0\u202f%', '–']);
  expect(events?.rows.at(-1)).toEqual(['2 Jan 2024', '+1.0\u202f%', '+2.0\u202f%', '+3.0\u202f%', '+4.0\u202f%']);
});

test('medians and shares stand beside those of all sessions', () => {
  expect(blockOf(10, [0.4, 0.21, 0.6, 0.9]).summary?.rows).toEqual([
    ['n known', '10', '10', '10', '9'],
    ['Median', '+1.0\u202f%', '+2.0\u202f%', '+3.0\u202f%', '+4.0\u202f%'],
    ['Median of all sessions', '+5.0\u202f%', '+5.0\u202f%', '+5.0\u202f%', '+5.0\u202f%'],
    ['Up', '100.0\u202f%', '100.0\u202f%', '100.0\u202f%', '100.0\u202f%'],
    ['Up, of all sessions', '60.0\u202f%', '60.0\u202f%', '60.0\u202f%', '60.0\u202f%'],
    ['p', '0.400', '0.210', '0.600', '0.900'],
  ]);
});

test('the caveats of overlap, survivors and the start of the history are told', () => {
  expect(blockOf(10).note).toContain('Events near each other share days');
  expect(blockOf(10).note).toContain(
    'Only what is still traded today has a history, and where the stored history begins decides what was a record.',
  );
});

test('the picture has a path an event in logarithms, with gaps left open', () => {
  const { picture } = blockOf(6);
  expect(picture?.paths).toHaveLength(6);
  expect(picture?.paths[0]?.[21]).toBe(0);
  expect(picture?.paths[0]?.[31]).toBeCloseTo(Math.log(1.01), 12);
  expect(picture?.paths[0]?.at(-1)).toBeNaN();
  expect(picture?.y.min).toBeLessThan(0);
  expect(picture?.summary).toBe('Crypto from 21 sessions before to 126 sessions after each of 6 events, against its close on that day.');
});

test('no event at all, or nothing to count them by', () => {
  expect(blockOf(0)).toEqual({
    question: 'What followed?',
    sentence: 'Never within the stored history of crypto (first record close of the equity series after 60 sessions or more without one).',
    figures: [],
  });
  expect(followedBlock('streak', undefined, madeUpSay()).sentence).toBe(
    'Cannot be told: it needs the closes of the S&P 500, and another equity series than the S&P 500.',
  );
  expect(day('2024-01-02')).toBe(followed(1).study.rows[0]?.day);
});
