import { expect, test } from 'vitest';
import type { Failure } from '../../lib/core/failure.ts';
import type { Text } from '../../lib/core/text.ts';
import { epochDay, hours, minutes, seconds } from '../../lib/core/time.ts';
import { SOURCE_ORDER } from '../../lib/sources/registry.ts';
import { failureText } from '../../lib/view/failure-text.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { NEED_LABELS, sourceRows } from '../../lib/view/options-sources.ts';
import type { SourceReport, SourceRow } from '../../lib/view/options-sources.ts';

const NOW = Date.UTC(2026, 0, 15, 12);
const t: Text = (key, ...values) => (values.length === 0 ? key : `${key}(${values.join('|')})`);

const REPORT: SourceReport = { id: 'a', name: 'Alpha', host: 'api.alpha.test', serves: ['RUT'], isFallback: false };
const FAILURE: Failure = { kind: 'timeout' };

function row(part: Partial<SourceReport>): SourceRow {
  const [first] = sourceRows({ reports: [{ ...REPORT, ...part }], nowMs: NOW, format: formatters('en-GB') }, t);
  if (!first) throw new Error('one report gives one row');
  return first;
}

const nextIn = (wait: number): string => row({ nextTryMs: NOW + wait }).next;

test('every need of the registry has a name', () => {
  expect(Object.keys(SOURCE_ORDER).filter((need) => !NEED_LABELS[need])).toEqual([]);
});

test('a source never asked says so', () => {
  expect(row({})).toMatchObject({ state: 'idle', answer: 'options_source_never', next: 'options_source_when_due' });
  expect(row({ isFallback: true }).next).toBe('options_source_fallback');
});

test('the last answer comes with its age and its newest day', () => {
  const lastAnswer = { atMs: NOW - minutes(4), newestDay: epochDay(2026, 1, 14) };
  expect(row({ lastAnswer })).toMatchObject({ state: 'answering', answer: 'options_source_answer(4 min ago|14 Jan 2026)' });
  expect(row({ lastAnswer: { atMs: NOW - hours(3) } }).answer).toMatch(/^3 hr ago|^3 hrs? ago|^3 hours ago/);
});

test('a failure is shown until a later answer, and an older answer stays beside it', () => {
  const lastFailure = { atMs: NOW - minutes(10), failure: FAILURE };
  const failing = row({ lastFailure, lastAnswer: { atMs: NOW - minutes(20) } });
  expect(failing).toMatchObject({ state: 'failing', answer: '20 min ago', failure: 'options_source_failed(failure_timeout|10 min ago)' });
  const answering = row({ lastFailure, lastAnswer: { atMs: NOW - minutes(5) } });
  expect(answering.state).toBe('answering');
  expect(answering).not.toHaveProperty('failure');
});

test('a source that has only failed shows its failure alone', () => {
  expect(row({ lastFailure: { atMs: NOW, failure: FAILURE } })).not.toHaveProperty('answer');
});

test('the wait until the next try is rounded up, so that it is over when it says so', () => {
  expect(nextIn(seconds(61))).toBe('options_in_minutes(2)');
  expect(nextIn(minutes(119))).toBe('options_in_minutes(119)');
  expect(nextIn(hours(23) + minutes(1))).toBe('options_in_hours(24)');
  expect(nextIn(-60_000)).toBe('options_source_when_due');
});

test('a source that asks for a key is off, whatever it waits for', () => {
  expect(row({ off: true, nextTryMs: NOW + hours(1) })).toMatchObject({ state: 'off', next: 'options_source_off' });
});

test('two endpoints of one provider are told apart, and the provider is named once', () => {
  const rows = sourceRows(
    {
      reports: [
        { ...REPORT, id: 'alpha-v3' },
        { ...REPORT, id: 'alpha-v4' },
        { ...REPORT, name: 'Beta' },
      ],
      nowMs: NOW,
      format: formatters('en-GB'),
    },
    t,
  );
  expect(rows.map(({ name }) => name)).toEqual(['Alpha (v3)', 'Alpha (v4)', 'Beta']);
  expect(rows.map(({ provider }) => provider)).toEqual(['Alpha', 'Alpha', 'Beta']);
});

test.for<[Failure, string]>([
  [{ kind: 'http', status: 429 }, 'failure_limited'],
  [{ kind: 'http', status: 418 }, 'failure_limited'],
  [{ kind: 'http', status: 403 }, 'failure_blocked'],
  [{ kind: 'http', status: 451 }, 'failure_blocked'],
  [{ kind: 'http', status: 401 }, 'failure_key'],
  [{ kind: 'http', status: 404 }, 'failure_gone'],
  [{ kind: 'http', status: 503 }, 'failure_broken(503)'],
  [{ kind: 'http', status: 400 }, 'failure_http(400)'],
  [{ kind: 'network', detail: 'TypeError' }, 'failure_network'],
  [{ kind: 'timeout' }, 'failure_timeout'],
  [{ kind: 'no-permission' }, 'failure_no_permission'],
  [{ kind: 'shape', detail: 'HTML' }, 'failure_shape(HTML)'],
  [{ kind: 'provider', detail: 'Unknown symbol' }, 'failure_provider(Unknown symbol)'],
  [{ kind: 'empty' }, 'failure_empty'],
  [{ kind: 'refused', detail: 'day stamps off' }, 'failure_refused(day stamps off)'],
])('%o is said in words', ([failure, words]) => {
  expect(failureText(failure, t)).toBe(words);
});
