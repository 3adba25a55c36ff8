import { expect, test } from 'vitest';
import { createSend } from '../../lib/messaging/client.ts';

const failing = (error: Error) =>
  createSend(async () => {
    throw error;
  });

test('a message goes out as type and data, and its value comes back', async () => {
  const sent: unknown[] = [];
  const send = createSend(async (message) => {
    sent.push(message);
    return { ok: true, value: null };
  });
  expect(await send('open', { page: 'dashboard' })).toEqual({ ok: true, value: null });
  expect(sent).toEqual([{ type: 'open', data: { page: 'dashboard' } }]);
});

test('a failure of the background crosses as a value', async () => {
  const send = createSend(async () => ({ ok: false, error: { kind: 'refused', reason: 'private' } }));
  expect(await send('refresh', null)).toEqual({ ok: false, error: { kind: 'refused', reason: 'private' } });
});

// What Chromium and Firefox say in each case.
test.for([
  ['no-receiver', new Error('Could not establish connection. Receiving end does not exist.')],
  ['context-invalidated', new Error('Extension context invalidated.')],
  ['context-invalidated', new TypeError("Cannot read properties of undefined (reading 'sendMessage')")],
  ['no-answer', new Error('The message port closed before a response was received.')],
  [
    'no-answer',
    new Error(
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ),
  ],
] as const)('%s is a value: %s', async ([kind, error]) => {
  expect(await failing(error)('refresh', null)).toEqual({ ok: false, error: { kind } });
});

test('a transport that throws at once is no different', async () => {
  const send = createSend(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await send('refresh', null)).toEqual({ ok: false, error: { kind: 'context-invalidated' } });
});

test('any other error keeps its words', async () => {
  expect(await failing(new Error('odd'))('refresh', null)).toEqual({ ok: false, error: { kind: 'failed', detail: 'odd' } });
});

test.for([undefined, null, 'ok', {}, { ok: true }, { ok: false }])(
  'an answer that is not ours means nobody listened: %j',
  async (answer) => {
    expect(await createSend(async () => answer)('refresh', null)).toEqual({ ok: false, error: { kind: 'no-receiver' } });
  },
);
