import { expect, test } from 'vitest';
import { whyNotChecked } from '../../lib/page/why-not-checked.ts';

test.for([
  ['https://elsewhere.example.org/an-article', undefined],
  ['https://elsewhere.example.org/', undefined],
  ['https://www.coindesk.com/markets', undefined],
  ['https://elsewhere.example.org/login', 'closed'],
  ['https://www.binance.com/en/my/wallet/account/main', 'closed'],
  ['https://bank.example.org/checkout/pay', 'closed'],
  ['http://elsewhere.example.org/an-article', 'insecure'],
  ['chrome://extensions/', 'browser'],
  ['about:addons', 'browser'],
  ['moz-extension://0/popup.html', 'browser'],
  ['file:///home/me/article.html', 'browser'],
  ['data:text/html,hello', 'browser'],
  ['no address', 'browser'],
  [undefined, 'browser'],
] as const)('%s: %s', ([address, why]) => {
  expect(whyNotChecked(address)).toBe(why);
});
