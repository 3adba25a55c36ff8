import { expect, test } from 'vitest';
import { askSources } from '../../lib/asking/ask-sources.ts';
import { err, ok } from '../../lib/core/result.ts';
import type { Send } from '../../lib/messaging/client.ts';
import { EMPTY_POLL_STATE } from '../../lib/polling/state.ts';
import type { PollState, SourceState } from '../../lib/polling/state.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';
import { t } from '../view/made-up.ts';

const NOW = Date.UTC(2026, 0, 15, 12);
const EARLIER = NOW - 1000;

const answer = (atMs: number): SourceState => ({ needs: {}, lastAnswer: { atMs, need: 'RUT', rows: 1, series: ['RUT'] } });
const failure = (atMs: number): SourceState => ({ needs: {}, lastFailure: { atMs, need: 'RUT', failure: { kind: 'timeout' } } });

const ask = (after: PollState | Error, sent: Awaited<ReturnType<Send>> = ok(null)) =>
  askSources({
    send: async () => sent,
    state: { get: async () => (after instanceof Error ? Promise.reject(after) : after), set: async () => ok(null) },
    now: () => NOW,
    t,
  });

test('only what happened since the click is told as having happened', async () => {
  const sources = { yahoo: answer(NOW + 5), cnbc: failure(NOW + 9), kraken: answer(EARLIER) };
  expect(await ask({ ...EMPTY_POLL_STATE, sources })).toEqual({
    ok: false,
    text: 'Asked. Answers came from Yahoo Finance. Nothing usable came from CNBC: no answer in time.',
  });
});

test('a source that failed before and was left alone is no success', async () => {
  expect(await ask({ ...EMPTY_POLL_STATE, sources: { cnbc: failure(EARLIER) } })).toEqual({
    ok: false,
    text: 'Left alone for now: CNBC: no answer in time.',
  });
});

test('a background that does not answer, or that could not keep what came, is said', async () => {
  expect(await ask(EMPTY_POLL_STATE, err({ kind: 'no-receiver' }))).toMatchObject({
    ok: false,
    text: expect.stringMatching(/^Not asked: /),
  });
  expect((await ask(EMPTY_POLL_STATE, err({ kind: 'failed', detail: 'storage: quota' }))).text).toContain('storage: quota');
});

test('a store that cannot be read afterwards is said', async () => {
  const outcome = await ask(new StorageError({ kind: 'blocked' }));
  expect(outcome).toMatchObject({ ok: false, text: expect.stringContaining('storage blocked') });
});
