import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { PopupPage } from '../../../components/popup/popup-page.tsx';
import { startOfDayMs } from '../../../lib/core/time.ts';
import type { CheckedText } from '../../../lib/view/statements/checked-text.ts';
import { day } from '../../view/made-up.ts';
import { MATCHES, OFF, SUPERSEDED, TEXT } from '../../view/statements/made-up-statements.ts';
import { fakeEnvironment, NOW } from '../popup/fake-environment.ts';
import type { FakeEnvironment } from '../popup/fake-environment.ts';
import { root } from '../root.ts';

const CHECKED: CheckedText = { sentences: TEXT, verdicts: [MATCHES, SUPERSEDED, OFF] };

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 30));
const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (name: string): HTMLElement =>
  all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name) ?? expect.unreachable(`no button "${name}"`);
const field = (): HTMLTextAreaElement => root.querySelector('textarea') ?? expect.unreachable('no field');
const click = (name: string): Promise<void> =>
  act(async () => {
    button(name).click();
    await settled();
  });
const press = (target: Element, key: string, own: KeyboardEventInit = {}): Promise<boolean> => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...own });
  return act(async () => {
    target.dispatchEvent(event);
    await settled();
  }).then(() => event.defaultPrevented);
};

async function open(checkText: FakeEnvironment['checkText'] = () => Promise.resolve(CHECKED)): Promise<void> {
  await act(async () => {
    render(<PopupPage environment={fakeEnvironment({ checkText })} />, root);
    await settled();
  });
  await click('Check a sentence');
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
}

async function check(text: string): Promise<void> {
  field().value = text;
  await click('Check');
}

test('a quiet button opens it in place of headline, tabs and panel, with the keyboard in its field', async () => {
  await open();
  expect(all('[role=tab]')).toEqual([]);
  expect(all('h1').map(({ textContent }) => textContent)).toEqual(['Check a sentence']);
  expect(document.activeElement).toBe(field());
  expect(button('Check a sentence').getAttribute('aria-expanded')).toBe('true');
  expect(all('button').map(({ textContent }) => textContent)).not.toContain('Export');
});

test('Esc and the cross lead back, with the keyboard on the button, and what was typed is there again', async () => {
  await open();
  field().value = 'Bitcoin is above $1.';
  expect(await press(field(), 'Escape')).toBe(true);
  expect(all('[role=tab]')).toHaveLength(3);
  expect(document.activeElement).toBe(button('Check a sentence'));
  await click('Check a sentence');
  expect(field().value).toBe('Bitcoin is above $1.');
  await click('Back to the charts');
  expect(all('[role=tab]')).toHaveLength(3);
});

test('a text of today is one of this instant; the statements come with verdicts as on a card', async () => {
  const checkText = vi.fn(() => Promise.resolve(CHECKED));
  await open(checkText);
  await check('The Russell 2000 is up 7%.');
  expect(checkText).toHaveBeenCalledExactlyOnceWith('The Russell 2000 is up 7%.', { ms: NOW, isDayOnly: false });
  expect(all('[role=list]').map((list) => list.getAttribute('aria-label'))).toEqual(['Statements in this text']);
  expect(all('[role=listitem]').map(({ textContent }) => textContent)[2]).toBe(
    '“Bitcoin approaches $98,000”off $94,110 to $95,550 on 15 Jan 2026',
  );
  expect(all('[role=listitem] button').map(({ textContent }) => textContent)).not.toContain('Wrong match');
});

test('another date is a whole day, and can be no day to come', async () => {
  const checkText = vi.fn(() => Promise.resolve(CHECKED));
  await open(checkText);
  const date = root.querySelector<HTMLInputElement>('input[type=date]') ?? expect.unreachable('no date');
  expect([date.value, date.max, date.labels?.[0]?.textContent]).toEqual(['2025-06-30', '2025-06-30', 'Text of']);
  await act(() => {
    date.value = '2025-01-15';
    date.dispatchEvent(new Event('change', { bubbles: true }));
  });
  field().value = 'Bitcoin is above $1.';
  await press(field(), 'Enter', { ctrlKey: true });
  expect(checkText).toHaveBeenCalledExactlyOnceWith('Bitcoin is above $1.', { ms: startOfDayMs(day('2025-01-15')), isDayOnly: true });
});

test('says where nothing is found, and why nothing could be compared; nothing is asked of an empty field', async () => {
  const checkText = vi.fn((): Promise<CheckedText> => Promise.resolve({ sentences: [], verdicts: [] }));
  await open(checkText);
  await check('  ');
  expect(checkText).not.toHaveBeenCalled();
  await check('Nice weather.');
  expect(root.textContent).toContain('No statement found that data could decide.');
  checkText.mockRejectedValue(new Error('the store is closed'));
  await check('Nice weather.');
  expect(root.textContent).toContain('It could not be checked: the store is closed');
});

test('a slow answer does not take the place of a later one', async () => {
  const answers: ((checked: CheckedText) => void)[] = [];
  await open(() => new Promise((resolve) => void answers.push(resolve)));
  await check('One.');
  await check('Two.');
  await act(async () => {
    answers[1]?.({ sentences: [], verdicts: [] });
    answers[0]?.(CHECKED);
    await settled();
  });
  expect(root.textContent).toContain('No statement found that data could decide.');
});

test('a verdict opens its arithmetic here too', async () => {
  await open();
  await check('The Russell 2000 is up 7%.');
  await act(() => all('[role=listitem] button')[0]?.click());
  expect(all('.st-steps tr')).toHaveLength(5);
});
