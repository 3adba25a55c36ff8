import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { PageEnvironment } from '../../../components/popup/page-environment.ts';
import { PopupPage } from '../../../components/popup/popup-page.tsx';
import { fakeEnvironment } from './fake-environment.ts';
import { root } from '../root.ts';

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));

async function show(own: Partial<PageEnvironment>): Promise<HTMLElement | undefined> {
  await act(async () => {
    render(<PopupPage environment={fakeEnvironment(own)} />, root);
    await settled();
  });
  await act(settled);
  return [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Check this page');
}

test('the popup has the page under it checked', async () => {
  const checkPage = vi.fn<NonNullable<PageEnvironment['checkPage']>>().mockResolvedValue(undefined);
  const button = await show({ checkPage });
  button?.click();
  expect(checkPage).toHaveBeenCalledExactlyOnceWith();
});

test('and says in a line under the head why that is not done, which stays when one turns elsewhere', async () => {
  const button = await show({ checkPage: async () => 'Only pages that came over https are checked.' });
  const reason = root.querySelector('.cm-header .cm-refused[role=status]');
  expect(reason?.textContent).toBe('');
  await act(async () => {
    button?.click();
    await settled();
  });
  expect(reason?.textContent).toBe('Only pages that came over https are checked.');
  await act(() => void button?.dispatchEvent(new FocusEvent('blur')));
  expect(reason?.textContent).toBe('Only pages that came over https are checked.');
});

test('a page that stands over no other has no such button', async () => {
  expect(await show({})).toBeUndefined();
});
