import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { DashboardPage } from '../../../components/dashboard/dashboard-page.tsx';
import type { DashboardEnvironment } from '../../../components/dashboard/dashboard-environment.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { asOfData } from '../../../lib/view/as-of-data.ts';
import { pairWindows } from '../../../lib/view/pair-windows.ts';
import { fakeEnvironment } from '../popup/fake-environment.ts';
import type { FakeEnvironment } from '../popup/fake-environment.ts';
import { day, format, from, series, walks } from '../../view/made-up.ts';
import { root } from '../root.ts';

const RECORD = walks('2023-01-02', '2025-06-27');

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));

async function show(
  own: Partial<DashboardEnvironment> = {},
  stored: Parameters<typeof fakeEnvironment>[1] = { series: Object.values(RECORD) },
): Promise<FakeEnvironment & DashboardEnvironment> {
  const environment = { ...fakeEnvironment(own, stored), ...own };
  await act(async () => {
    render(<DashboardPage environment={environment} />, root);
    await settled();
  });
  return environment;
}

/** The field by the words that label it. */
function field(): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((label) => label.textContent === 'As of')?.querySelector('input');
  if (!found) throw new Error('no field');
  return found;
}

const button = (name: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll<HTMLButtonElement>('button, [role=menuitem]')].find(({ textContent }) => textContent === name);

async function click(name: string): Promise<void> {
  await act(async () => {
    button(name)?.click();
    await settled();
  });
}

/** What a person's choice in the field, and leaving it, are to the page. */
async function enter(value: string): Promise<void> {
  await act(async () => {
    field().value = value;
    field().dispatchEvent(new Event('change', { bubbles: true }));
    field().dispatchEvent(new Event('blur'));
    await settled();
  });
}

const status = (): string | null | undefined => root.querySelector('[role=status]')?.textContent;
const said = (): string | undefined => root.querySelector('.cm-as-of [aria-live]')?.textContent?.trim();
const figure = (): string | null | undefined => root.querySelector('.cm-figure-r')?.textContent;

/** r over 90 sessions as of a day, from the same closes. */
function expectedFigure(iso: string): string {
  const outcome = asOfData(DEFAULT_SETTINGS.pair, from(RECORD), day(iso));
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const window = pairWindows(outcome.data.aligned).windows.find(({ sessions }) => sessions === 90);
  return `r ${format.r(window?.pearson ?? Number.NaN)}`;
}

test('a date in the field brings every figure of then, in words that cannot be taken for now', async () => {
  const keepAsOf = vi.fn();
  await show({ keepAsOf });
  expect(status()).toBe('As of 27 Jun 2025 close · checked 4 min ago');
  await enter('2024-12-31');
  expect(status()).toBe('As of 31 Dec 2024, looking back');
  expect(root.querySelector('h1')?.textContent).toBe('Small caps and crypto moved together over the 90 sessions to 31 Dec 2024');
  expect(figure()).toBe(expectedFigure('2024-12-31'));
  expect(root.querySelector('canvas')?.getAttribute('aria-label')).toMatch(/ to 31 Dec 2024\./);
  await act(settled);
  expect([...root.querySelectorAll('.cm-years th[scope=row]')].map((cell) => cell.textContent)).toEqual(['2024', '2023 (part)']);
  expect(root.textContent).not.toMatch(/27 Jun 2025|Stale/);
  expect(said()).toBe('As of 31 Dec 2024, looking back');
  expect(keepAsOf).toHaveBeenLastCalledWith(day('2024-12-31'));
});

test('nothing is called stale while it looks back, however old the stored closes are', async () => {
  await show({ now: () => Date.UTC(2026, 5, 30) });
  expect(document.body.dataset).toMatchObject({ state: 'stale', stale: 'true' });
  await enter('2024-12-31');
  expect(document.body.dataset).toMatchObject({ state: 'ready', stale: 'false' });
  expect(root.querySelector('.cm-banner')).toBeNull();
});

test('"Back to today" and an emptied field both lead back, and say so', async () => {
  const keepAsOf = vi.fn();
  await show({ keepAsOf });
  expect(button('Back to today')).toBeUndefined();
  for (const back of [() => click('Back to today'), () => enter('')]) {
    await enter('2024-12-31');
    expect(field().value).toBe('2024-12-31');
    await back();
    expect([field().value, said(), figure()]).toEqual(['', 'Today is shown', expectedFigure('2025-06-27')]);
    expect(keepAsOf).toHaveBeenLastCalledWith(undefined);
  }
});

test('a date without a figure is refused in words, and what is shown stays', async () => {
  await show();
  expect([field().min, field().max]).toEqual(['2023-02-01', '2025-06-27']);
  for (const iso of ['2023-01-31', '2025-06-28', '0002-12-31']) {
    await enter(iso);
    expect(said()).toBe('Choose a date from 1 Feb 2023 to 27 Jun 2025.');
    expect(field().value).toBe('');
  }
  await enter('2024-12-31');
  await enter('2030-01-01');
  expect([field().value, figure()]).toEqual(['2024-12-31', expectedFigure('2024-12-31')]);
});

test('a half-typed date changes nothing', async () => {
  await show();
  await enter('2024-12-31');
  await act(async () => {
    field().value = '';
    Object.defineProperty(field(), 'validity', { configurable: true, value: { badInput: true } });
    field().dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
  expect(figure()).toBe(expectedFigure('2024-12-31'));
});

test('the page can be opened for a date; one that it has no figure of is ignored', async () => {
  for (const [iso, expected] of [
    ['2024-12-31', 'As of 31 Dec 2024, looking back'],
    ['2022-12-30', 'As of 27 Jun 2025 close · checked 4 min ago'],
  ] as const) {
    let opened: number | undefined = day(iso);
    const takeAsOf = (): number | undefined => {
      const taken = opened;
      opened = undefined;
      return taken;
    };
    await act(() => render(null, root));
    await show({ takeAsOf });
    expect(status()).toBe(expected);
  }
});

test('an address that names a day without figures shows today, and says so', async () => {
  let wished: number | undefined = day('2031-12-31');
  const takeAsOf = (): number | undefined => {
    const taken = wished;
    wished = undefined;
    return taken;
  };
  await show({ takeAsOf });
  expect(root.querySelector('.cm-sources')?.textContent).toBe('These two have no figure as of 31 Dec 2031: today is shown.');
});

test('a pair that has no figure as of the chosen date gives it up, in words', async () => {
  const young = RECORD.TOTAL.days.findIndex((d) => d >= day('2025-01-02'));
  const BTC = series('BTC', [...RECORD.TOTAL.days.subarray(young)], [...RECORD.TOTAL.close.subarray(young)]);
  const environment = await show({}, { series: [...Object.values(RECORD), BTC] });
  await enter('2024-12-31');
  const settings = { ...DEFAULT_SETTINGS, pair: { equity: 'RUT', crypto: 'BTC' } as const };
  await act(async () => {
    environment.listeners.onSettings?.(settings);
    await settled();
  });
  expect(status()).toMatch(/^As of 27 Jun 2025 close/);
  expect(root.querySelector('.cm-sources')?.textContent).toBe('These two have no figure as of 31 Dec 2024: today is shown.');
});

test('the Sentiment tab is of now: it says so in the place of the field', async () => {
  await show();
  await enter('2024-12-31');
  await click('Sentiment');
  expect(root.querySelector('input[type=date]')).toBeNull();
  expect(root.querySelector('header')?.textContent).toContain('Sentiment is of now, not of 31 Dec 2024.');
  expect(root.querySelector('header [role=status]')?.textContent).toBe('No data yet');
  await click('Overlay');
  expect(field().value).toBe('2024-12-31');
  expect(status()).toBe('As of 31 Dec 2024, looking back');
});

async function exported(kind: string): Promise<void> {
  await click('Export');
  await click(kind);
  await vi.waitFor(() => expect(root.querySelector('.cm-sources')?.textContent).toMatch(/saved|copied/));
}

test('what is exported says that it looks back, and holds nothing later', async () => {
  const loadSentiment = vi.fn(() => Promise.resolve(undefined));
  const environment = await show({ loadSentiment });
  await enter('2024-12-31');
  await exported('JSON');
  await exported('CSV');
  await exported('Copy method receipt');
  const [json, csv] = environment.saved;
  expect([json?.name, csv?.name]).toEqual(['comove-2025-06-30.json', 'comove-2025-06-30-rut-total-as-of-2024-12-31.csv']);
  const text = (await json?.content.text()) ?? '';
  expect(JSON.parse(text)).toMatchObject({ asOf: '2024-12-31', generatedAt: '2025-06-30T21:34:00.000Z', sentiment: null, assets: null });
  // The day by which a chance is asked for lies ahead, as it did then.
  const dates = [...text.replaceAll(/"by": "[\d-]+"/g, '').matchAll(/"(20\d\d-\d\d-\d\d)"/g)].map(([, date]) => date ?? '');
  expect(dates.toSorted().at(-1)).toBe('2024-12-31');
  expect((await csv?.content.text())?.trim().split('\n').at(-1)).toMatch(/^2024-12-31,/);
  expect(vi.mocked(environment.copy).mock.calls[0]?.[0]).toContain(
    'Looking back: as of 2024-12-31, from closes up to that day and nothing later',
  );
  expect(loadSentiment).not.toHaveBeenCalled();
});
