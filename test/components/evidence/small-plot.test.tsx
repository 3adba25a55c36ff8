import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { SmallPlot, strokeOf } from '../../../components/evidence/small-plot.tsx';
import type { EndLabel } from '../../../components/evidence/small-plot.tsx';
import { root } from '../root.ts';

const X = { kind: 'linear', min: 0, max: 10, ticks: [0, 5, 10].map((value) => ({ value, label: String(value) })) } as const;
const Y = { kind: 'linear', min: -1, max: 1, ticks: [{ value: 0, label: '0' }] } as const;

async function draw(values: readonly number[]): Promise<void> {
  const ends = values.map((value, i): EndLabel => ({ text: `line ${i}`, value, tone: 'plain' }));
  await act(() =>
    render(
      <SmallPlot x={X} y={Y} ends={ends}>
        {({ x, y }) => <path class="probe" d={`M${x(5)} ${y(0.5)}`} />}
      </SmallPlot>,
      root,
    ),
  );
}

const topsOf = (): readonly number[] =>
  [...root.querySelectorAll<HTMLElement>('.cm-ev-ends span')].map(({ style }) => Number.parseFloat(style.top));

test('values become units of the drawing, upwards', async () => {
  await draw([0]);
  expect(root.querySelector('.probe')?.getAttribute('d')).toBe('M500 250');
});

test('zero is drawn wherever it lies within', async () => {
  await draw([0]);
  expect(root.querySelector('.cm-ev-zero')?.getAttribute('d')).toBe('M0 500H1000');
});

test('names at the ends of lines keep apart and within the picture, however close the lines end', async () => {
  for (const values of [
    [0.5, 0.49, 0.48],
    [1, 1, 1],
    [-1, -1, -0.99],
    [0.9, -0.9],
  ]) {
    await draw(values);
    const tops = topsOf().toSorted((a, b) => a - b);
    for (const [i, top] of tops.entries()) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(100);
      if (i > 0) expect(top - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(12.9);
    }
  }
});

test('marks at the ends of the axis are printed inwards', async () => {
  await draw([0]);
  expect([...root.querySelectorAll<HTMLElement>('.cm-ev-x span')].map(({ dataset }) => dataset['edge'])).toEqual([
    'start',
    undefined,
    'end',
  ]);
});

test('a stroke is left open where a value is not known', () => {
  const values = [1, 2, Number.NaN, 3, Number.NaN, Number.NaN, 4, 5];
  expect(strokeOf(values.length, (i) => [i, values[i] ?? Number.NaN])).toBe('M0 1L1 2M3 3M6 4L7 5');
  expect(strokeOf(0, () => [0, 0])).toBe('');
});
