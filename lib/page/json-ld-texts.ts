/** Texts of a document's JSON-LD blocks, unparsed. */
export const jsonLdTexts = (document: Document): readonly string[] =>
  [...document.querySelectorAll('script[type="application/ld+json" i]')].map(({ textContent }) => textContent);
