import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';

/** Where a test draws: in the document, dressed as a page of ours, and empty again for each test of the file that imports it. */
export const root = document.createElement('div');

/** What a page notes on its body. */
const NOTED = ['state', 'stale', 'market', 'theme'];

beforeEach(() => {
  document.body.className = 'cm';
  document.body.append(root);
});

afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
  for (const name of NOTED) delete document.body.dataset[name];
});
