import { defineContentScript } from 'wxt/utils/define-content-script';
import { matchPatternsOf, SITES } from '../../lib/page/sites/registry.ts';

export default defineContentScript({ matches: ['https://www.coindesk.com/*', ...SITES.flatMap(matchPatternsOf)], main() {} });
