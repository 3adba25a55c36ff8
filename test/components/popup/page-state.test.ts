import { afterEach, expect, test } from 'vitest';
import { forgetLastTheme, showLastTheme, showPageState } from '../../../components/popup/page-state.ts';

afterEach(() => {
  localStorage.clear();
  for (const name of ['state', 'stale', 'theme']) delete document.body.dataset[name];
});

const shown = (theme: 'system' | 'dark') => showPageState({ state: 'ready', stale: false, market: undefined, theme });
const atNextPaint = (): string | undefined => {
  showLastTheme();
  return document.body.dataset['theme'];
};

test('the next first paint has the theme of the last visit', () => {
  shown('dark');
  expect(atNextPaint()).toBe('dark');
});

test('the default leaves nothing behind, so that after everything was cleared nothing is', () => {
  shown('dark');
  shown('system');
  expect(localStorage).toHaveLength(0);
  shown('dark');
  forgetLastTheme();
  expect(localStorage).toHaveLength(0);
  expect(atNextPaint()).toBe('system');
});
