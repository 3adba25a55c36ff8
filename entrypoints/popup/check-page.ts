import browser from 'webextension-polyfill';
import type { Text } from '../../lib/core/text.ts';
import { whyNotChecked } from '../../lib/page/why-not-checked.ts';
import { checkTab } from '../../lib/platform/check-tab.ts';

/** Has the page checked over which the popup was opened; why that is not done, in words, or `undefined` where it is. */
export async function checkPage(t: Text): Promise<string | undefined> {
  const why = await checkTab(
    {
      query: (filter) => browser.tabs.query(filter),
      run: (injection) => browser.scripting.executeScript(injection),
      put: (injection) => browser.scripting.executeScript(injection),
    },
    whyNotChecked,
  );
  return why && t(`popup_check_page_${why}`);
}
