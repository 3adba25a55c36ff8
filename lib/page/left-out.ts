/** Elements that hold no sentence of an article, whatever they hold. */
const TAGS: ReadonlySet<string> = new Set(
  [
    'nav aside footer menu dialog script style noscript template form button select input textarea label',
    'figure figcaption iframe object embed svg math canvas video audio',
  ].flatMap((tags) => tags.split(' ')),
);

const ROLES = new Set(
  'navigation complementary banner contentinfo search form dialog alertdialog menu menubar toolbar tablist tooltip alert status'.split(' '),
);

/** Words of class names and ids, apart by hyphens, for what stands around an article's text. */
const AROUND = [
  'related|recommend(ed|ation|ations|s)?|read-?(also|more|next|on)|see-?also|also-?(read|like)|more-?(from|on|stories|news|articles)',
  'you-?(may|might)|up-?next|trending|most-?(read|popular|viewed)|popular-?(posts|articles|news)?|latest-?(posts|news|articles|stories)',
  'newsletters?|subscribe|subscription|sign-?up|mailing-?list|share|sharing|share-?(bar|buttons?|links?)|social|socials|addtoany|sharedaddy',
  'comments?|comment-?(list|form|section)|disqus|respond|author|authors|author-?(bio|box|card|info)|about-?author|byline|bio|breadcrumbs?',
  'ad|ads|adv|advert|adverts|advertisement|advertising|adsbygoogle|sponsor|sponsored|promo|promos|promotion|taboola|outbrain|affiliate',
  'sidebar|side-?bar|right-?rail|footer|navbar|navigation|masthead|cookies?|consent|gdpr|popup|pop-?up|modal|overlay|lightbox|toc|paywall',
  'table-?of-?contents|caption|captions|image-?credits?|photo-?credits?|tooltip|price-?(ticker|widget)|ticker|tag-?(list|cloud)|post-?tags',
  'entry-?meta|post-?meta|pagination|pager|skip-?link|sr-?only|screen-?reader-?text|visually-?hidden|print-?only|twitter-?tweet|tweet',
  'instagram-?media|disclaimer|disclosure|poll|quiz|carousel|slideshow|ratings?|app-?(banner|download)|telegram|event-?promo',
].join('|');
const AROUND_ARTICLE = new RegExp(`(?:^|[\\s-])(?:${AROUND})(?=[\\s-]|$)|(?:^|\\s)widget(?=[\\s-]|$)`);

/** Class names as words: "relatedPosts__list" and "related_posts-list" both have "related". */
const wordsOf = (names: string): string =>
  names
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/_+/g, '-')
    .toLowerCase();

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether its tag, role or attributes alone say that an element holds nothing that is read as an article's text. */
export function isNoText(element: Element): boolean {
  if (TAGS.has(element.localName)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  return (role !== null && ROLES.has(role)) || HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
}

/** Whether it, or something that it stands in, holds no text; a figure does not count, as some articles' heads are one. */
export function isInNoText(element: Element): boolean {
  for (let holder: Element | null = element; holder && holder.localName !== 'body'; holder = holder.parentElement) {
    if (isNoText(holder) && holder.localName !== 'figure') return true;
  }
  return false;
}

/** Whether the class or id of an element says that it stands around an article: related stories, ads, share bars, comments, … */
export function isNamedAround(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names !== ' ' && AROUND_ARTICLE.test(wordsOf(names));
}
