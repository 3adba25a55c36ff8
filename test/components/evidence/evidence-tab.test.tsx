import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { PopupPage } from '../../../components/popup/popup-page.tsx';
import { walks } from '../../view/made-up.ts';
import { days } from '../../../lib/core/time.ts';
import { fakeEnvironment, NOW } from '../popup/fake-environment.ts';
import type { FakeEnvironment } from '../popup/fake-environment.ts';
import { root } from '../root.ts';

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 30));
const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const only = (selector: string): HTMLElement => all(selector)[0] ?? expect.unreachable(`no ${selector}`);
const tab = (name: string): HTMLElement => all('[role=tab]').find((one) => one.textContent === name) ?? expect.unreachable(name);

async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await settled();
  });
}

async function opened(environment: FakeEnvironment): Promise<void> {
  await act(async () => {
    render(<PopupPage environment={environment} />, root);
    await settled();
  });
  await click(tab('Evidence'));
}

/** Opens the popup and its Evidence tab, and waits until it is there. */
async function open(environment = fakeEnvironment()): Promise<void> {
  await opened(environment);
  await vi.waitFor(() => expect(all('.cm-ev').length).toBeGreaterThan(0));
}

const block = (question: string): HTMLElement =>
  all('.cm-ev').find((section) => section.querySelector('h2')?.textContent === question) ?? expect.unreachable(question);

test('the tab stands third, keeps the figure that it is about over it, and its panel can be reached by keys', async () => {
  await open();
  expect(all('[role=tab]').map(({ textContent }) => textContent)).toEqual(['Overlay', 'Sentiment', 'Evidence']);
  expect(only('[role=tab][aria-selected=true]').textContent).toBe('Evidence');
  expect(only('h1').textContent).toMatch(/small caps/i);
  expect(only('.cm-figure-r').textContent).toMatch(/^r /);
  expect([only('[role=tabpanel]').tabIndex, only('[role=tabpanel]').getAttribute('aria-busy')]).toEqual([0, 'false']);
  expect(all('.cm-pickers select, .cm-pickers button').length).toBeGreaterThan(0);
});

test('every question is a region with its own name, and answers in a sentence', async () => {
  await open();
  const questions = all('.cm-ev').map((section) => [
    section.tagName,
    root.querySelector(`#${CSS.escape(section.getAttribute('aria-labelledby') ?? '')}`)?.textContent,
  ]);
  expect(questions).toEqual(
    [
      'Do prices and daily moves say the same?',
      'Small caps, or just equities?',
      'Does the clock matter?',
      'How sure is the number?',
      'Does one come first?',
      'Has the link changed?',
      'Do highs and lows match?',
      'Records and streaks',
      'What followed?',
      'Chance of a new crypto high',
    ].map((name) => ['SECTION', name]),
  );
  for (const section of all('.cm-ev')) expect(section.querySelector('.cm-ev-sentence')?.textContent).toMatch(/\.$/);
});

test('a picture says in words what it shows, and gives way to a table of the same, by a button that says of what', async () => {
  await open();
  const section = block('Does one come first?');
  expect(section.querySelector('[role=img]')?.getAttribute('aria-label')).toMatch(/^Correlation by lag/);
  const button = section.querySelector('button') ?? expect.unreachable('no button');
  expect(button.textContent).toBe('Show as table: Correlation by lag');
  await click(button);
  expect(section.querySelector('[role=img]')).toBeNull();
  expect(section.querySelectorAll('tbody tr')).toHaveLength(21);
  expect([...section.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['Sessions apart', 'First', 'r']);
  expect(section.querySelector<HTMLElement>('[role=region]')?.tabIndex).toBe(0);
  await click(button);
  expect(section.querySelector('[role=img]')).not.toBeNull();
});

test('records of both series stand in one table', async () => {
  await open();
  const table = block('Records and streaks').querySelector('table') ?? expect.unreachable('no table');
  expect(table.querySelector('caption')?.textContent).toBe('Record closes and this year');
  expect([...table.querySelectorAll('tbody th')].map(({ textContent }) => textContent).slice(0, 2)).toEqual(['Record close', 'Date']);
});

test('what followed is chosen by kind, and every event is listed', async () => {
  await open(fakeEnvironment({}, { series: Object.values(walks('2013-01-02', '2025-06-27')) }));
  const section = block('What followed?');
  const radios = [...section.querySelectorAll<HTMLInputElement>('[role=radiogroup] input')];
  expect(radios.map(({ labels, checked }) => [labels?.[0]?.textContent, checked])).toEqual([
    ['Record highs', true],
    ['Streaks', false],
    ['Highs of r', false],
  ]);
  const before = section.querySelector('.cm-ev-sentence')?.textContent ?? '';
  await click(radios[1] ?? expect.unreachable('no second kind'));
  const after = section.querySelector('.cm-ev-sentence')?.textContent ?? '';
  expect(before).toContain('record close');
  expect(after).toContain('8 or more sessions in a row ahead of the S&P 500');
  const n = Number(/^n (\d+)/.exec(after)?.[1] ?? 0);
  expect([...section.querySelectorAll('table')].at(-1)?.querySelectorAll('tbody tr')).toHaveLength(n);
});

test('the chance of a new high is by the end of the quarter until another day is asked for', async () => {
  await open();
  const input = block('Chance of a new crypto high').querySelector<HTMLInputElement>('input[type=date]') ?? expect.unreachable('no date');
  expect([input.labels?.[0]?.textContent, input.value, input.min]).toEqual(['By', '2025-09-30', '2025-06-28']);
  const said = (): string => block('Chance of a new crypto high').querySelector('.cm-ev-sentence')?.textContent ?? '';
  expect(said()).toContain('by 30 Sept 2025');
  await act(async () => {
    input.value = '2026-03-31';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
  expect(said()).toContain('by 31 Mar 2026');
});

test('a day that cannot be asked for is refused in words once the field is left, and the chance that is shown stays', async () => {
  await open();
  const section = block('Chance of a new crypto high');
  const input = section.querySelector<HTMLInputElement>('input[type=date]') ?? expect.unreachable('no date');
  await act(async () => {
    input.value = '';
    input.dispatchEvent(new FocusEvent('blur', { bubbles: true }));
    await settled();
  });
  expect(section.querySelector('[aria-live]')?.textContent).toBe('Choose a date from 28 Jun 2025 to 28 Jun 2026.');
  expect(input.value).toBe('2025-09-30');
  expect(section.querySelector('.cm-ev-sentence')?.textContent).toContain('by 30 Sept 2025');
});

test('while it is worked out the panel says so, and is busy', async () => {
  await opened(fakeEnvironment({ loadEvidence: () => new Promise(() => undefined) }));
  expect(only('[role=tabpanel]').getAttribute('aria-busy')).toBe('true');
  expect(only('[role=tabpanel]').textContent).toBe('Working out the evidence');
});

test('too little history: each question says what it lacks, without a picture', async () => {
  await open(fakeEnvironment({}, { series: Object.values(walks('2025-05-01', '2025-06-27')) }));
  expect(block('Does one come first?').textContent).toMatch(/Too little to tell/);
  expect(block('Has the link changed?').textContent).toMatch(/Too little to tell/);
  expect(block('Has the link changed?').querySelector('[role=img]')).toBeNull();
});

test('data that have expired say nothing of the days ahead, and no day can be asked for', async () => {
  await open(fakeEnvironment({ now: () => NOW + days(9) }));
  const section = block('Chance of a new crypto high');
  expect(section.querySelector('.cm-ev-sentence')?.textContent).toMatch(/^The data are too old to speak of the days ahead\./);
  expect(section.querySelector('input')).toBeNull();
  expect(only('main').dataset['expired']).toBe('true');
});

test('without a pair there is nothing under the tabs', async () => {
  await opened(fakeEnvironment({}, { series: [] }));
  expect([only('[role=tabpanel]').textContent, only('[role=tabpanel]').getAttribute('aria-busy')]).toEqual(['', 'false']);
});
