import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * What reads the page that it is put into. It is in no manifest and no web-accessible resource: the background puts it into a
 * page's frame when the badge there asks for it.
 */
export default defineUnlistedScript(() => {});
