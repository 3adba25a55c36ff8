import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../../components/badge/card.css?inline';
import { OpenCard } from '../../components/badge/open-card.tsx';

/**
 * The open badge. It is in no manifest and no web-accessible resource: the background puts it into a page's frame when
 * the badge there asks for it, and it hands itself to that badge, which stands in the same isolated world.
 */
export default defineUnlistedScript(() => {
  globalThis.comoveBadge?.take({ card: { css: cardCss, OpenCard } });
});
