import { expect, test } from 'vitest';
import { minutes, seconds } from '../../lib/core/time.ts';
import { type Alarms, ensurePollAlarm, schedulePollAlarm } from '../../lib/platform/poll-alarm.ts';

const NOW = Date.UTC(2026, 10, 2);

function fakeAlarms({ knowsPersist = true } = {}) {
  let alarm: { scheduledTime: number; periodInMinutes: number; persistAcrossSessions?: boolean } | undefined;
  let created = 0;
  const alarms: Alarms = {
    get: async (name) => (name === 'poll' ? alarm : undefined),
    create(_name, { when, ...info }) {
      if (!knowsPersist && 'persistAcrossSessions' in info) throw new TypeError("Unexpected property: 'persistAcrossSessions'.");
      created += 1;
      alarm = { scheduledTime: when, ...info };
    },
  };
  return { alarms, current: () => alarm, created: () => created };
}

test('the alarm is created where it is missing, and stays as it is where it is not', async () => {
  const { alarms, current, created } = fakeAlarms();
  await ensurePollAlarm(alarms, NOW);
  expect(current()).toEqual({ scheduledTime: NOW + seconds(30), periodInMinutes: 15, persistAcrossSessions: true });
  await ensurePollAlarm(alarms, NOW + seconds(20));
  await ensurePollAlarm(alarms, NOW + seconds(29));
  expect(created()).toBe(1);
});

test('an alarm that is overdue is left to fire', async () => {
  const { alarms, created } = fakeAlarms();
  await schedulePollAlarm(alarms, NOW, NOW);
  await ensurePollAlarm(alarms, NOW + minutes(600));
  expect(created()).toBe(1);
});

test('an alarm that a clock set back since put out of reach is replaced', async () => {
  const { alarms, current } = fakeAlarms();
  await schedulePollAlarm(alarms, NOW, NOW);
  await ensurePollAlarm(alarms, NOW - minutes(60 * 24));
  expect(current()?.scheduledTime).toBe(NOW - minutes(60 * 24) + seconds(30));
});

test.for([
  ['at the due time', NOW + minutes(7), NOW + minutes(7)],
  ['not sooner than the browser fires', NOW - minutes(7), NOW + seconds(30)],
  ['not later than in six hours', NOW + minutes(600), NOW + minutes(360)],
  ['within six hours where nothing is due', Infinity, NOW + minutes(360)],
] as const)('the next wake-up is %s', async ([, due, when]) => {
  const { alarms, current } = fakeAlarms();
  await schedulePollAlarm(alarms, due, NOW);
  expect(current()?.scheduledTime).toBe(when);
});

test('the alarm repeats, so that a run that is stopped before it sets the next time is not the last', async () => {
  const { alarms, current } = fakeAlarms();
  await schedulePollAlarm(alarms, NOW + minutes(7), NOW);
  expect(current()).toMatchObject({ periodInMinutes: 15 });
});

test('a browser that does not know persistAcrossSessions gets the alarm without it', async () => {
  const { alarms, current } = fakeAlarms({ knowsPersist: false });
  await ensurePollAlarm(alarms, NOW);
  expect(current()).toEqual({ scheduledTime: NOW + seconds(30), periodInMinutes: 15 });
});
