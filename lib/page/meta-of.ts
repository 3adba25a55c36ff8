/** Names that a `meta` gives its content, as pages differ in which attribute they use. */
const NAMES = ['property', 'name', 'itemprop'];

/** What a document's `meta` elements of a name say, in their order; empty ones are left out. */
export function metaOf(document: Document, name: string): readonly string[] {
  return [...document.querySelectorAll(NAMES.map((attribute) => `meta[${attribute}="${name}" i]`).join())]
    .map((meta) => meta.getAttribute('content')?.trim() ?? '')
    .filter((content) => content !== '');
}
