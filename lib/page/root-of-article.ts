import { isNamedAround, isNoText } from './left-out.ts';

/** What holds an article, the most telling first. */
const SAID = ['[itemprop~="articleBody"]', 'article,[role=article]', 'main,[role=main]'];

/** Fewer characters of paragraphs are a teaser or a caption. */
const MIN_PROSE = 200;
/** An element that says that it is the article must hold so much of the page's paragraphs: else it is a teaser beside it. */
const MIN_SHARE = 0.4;
/** Going down from the body: a child with so much of its parent's paragraphs holds them all but for a box or two. */
const NEARLY_ALL = 0.85;

/** Characters of paragraphs that are text and not links, by element: each counts for all that hold it. */
function proseByElement(body: Element): ReadonlyMap<Element, number> {
  const prose = new Map<Element, number>();
  for (const paragraph of body.querySelectorAll('p')) {
    const links = [...paragraph.querySelectorAll('a')].reduce((sum, { textContent }) => sum + textContent.length, 0);
    const length = paragraph.textContent.trim().length - links;
    if (length < 40 || paragraph.closest('aside,footer,nav,form,[hidden],[aria-hidden=true]')) continue;
    for (let holder: Element | null = paragraph; holder; holder = holder.parentElement)
      prose.set(holder, (prose.get(holder) ?? 0) + length);
  }
  return prose;
}

/**
 * The element that holds a page's article: the site's own hint where it leads to text, else what says that it is the
 * article's body, an article or the main part, else the smallest element with nearly all paragraphs. JSON-LD's length of the
 * body, where it is known, tells a teaser from the article. The whole body where a page has hardly any paragraph.
 */
export function rootOfArticle(document: Document, hint?: string, saidLength = 0): Element {
  const { body } = document;
  const prose = proseByElement(body);
  const of = (element: Element): number => prose.get(element) ?? 0;
  const expected = saidLength > 0 ? Math.min(saidLength, of(body)) : of(body);
  const enough = Math.max(MIN_PROSE, MIN_SHARE * expected);
  for (const selector of hint === undefined ? SAID : [hint, ...SAID]) {
    const candidates = [...body.querySelectorAll(selector)].filter((element) => !isNoText(element));
    const best = candidates.reduce<Element | undefined>((a, b) => (a && of(a) >= of(b) ? a : b), undefined);
    if (best && of(best) >= enough) return best;
  }
  let root: Element = body;
  for (let next: Element | undefined = root; next;) {
    root = next;
    next = [...root.children].find((child) => of(child) >= NEARLY_ALL * of(root) && of(child) > 0 && child.localName !== 'p');
  }
  return root.matches('p,li,blockquote') || isNamedAround(root) ? (root.parentElement ?? body) : root;
}
