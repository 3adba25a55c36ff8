import type { Site } from './sites/site.ts';

/** Where an article is: a slug of three words or more at the end. */
const ARTICLE = /\/[^/-]+(?:-[^/-]+){2}[^/]*\/?$/;

/** Whether a page may be an article by its address; of a host that a person added nothing is known, so any page may. Pure. */
export const looksLikeArticle = ({ kind, isOwn }: Site, { pathname }: URL): boolean =>
  kind === 'news' && (isOwn === true || ARTICLE.test(pathname));
