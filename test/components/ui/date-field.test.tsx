import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { DateField } from '../../../components/ui/date-field.tsx';
import type { DateFieldProps } from '../../../components/ui/date-field.tsx';
import { day } from '../../view/made-up.ts';
import { root } from '../root.ts';

const onChoose = vi.fn<DateFieldProps['onChoose']>();
const onRefuse = vi.fn<DateFieldProps['onRefuse']>();
const RANGE = { first: day('2025-01-02'), last: day('2025-06-27') };

async function show(own: Partial<DateFieldProps> = {}): Promise<HTMLInputElement> {
  await act(() =>
    render(<DateField label="By" day={day('2025-03-31')} {...RANGE} onChoose={onChoose} onRefuse={onRefuse} {...own} />, root),
  );
  return root.querySelector('input') ?? expect.unreachable('no field');
}

const enter = (field: HTMLInputElement, value: string): Promise<void> =>
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
  });

test('shows the chosen day, and another one when that is chosen elsewhere', async () => {
  const field = await show();
  expect([field.labels?.[0]?.textContent, field.value, field.min, field.max]).toEqual(['By', '2025-03-31', '2025-01-02', '2025-06-27']);
  expect((await show({ day: day('2025-06-27') })).value).toBe('2025-06-27');
  expect((await show({ day: undefined })).value).toBe('');
});

test('a day of the range is chosen, its ends too; one beside it is refused, and the field goes back', async () => {
  for (const iso of ['2025-01-02', '2025-06-27']) {
    await enter(await show(), iso);
    expect(onChoose).toHaveBeenLastCalledWith(day(iso));
  }
  expect(onRefuse).not.toHaveBeenCalled();
  for (const iso of ['2025-01-01', '2025-06-28']) {
    const field = await show();
    await enter(field, iso);
    expect(field.value).toBe('2025-03-31');
  }
  expect(onRefuse.mock.calls).toEqual([[true], [true]]);
  expect(onChoose).toHaveBeenCalledTimes(2);
});

test('an emptied field is no day where it may be empty, else it is refused', async () => {
  await enter(await show({ mayBeEmpty: true }), '');
  expect(onChoose).toHaveBeenLastCalledWith(undefined);
  const field = await show();
  await enter(field, '');
  expect(onRefuse).toHaveBeenLastCalledWith(true);
  expect(field.value).toBe('2025-03-31');
});
