import type { Site } from '../sites/site.ts';

const SEPARATOR = /\s+(?:[|–—·»>-]|>>|::)\s+/;
/** More words than this are a part of the title, not the name of a site. */
const MAX_WORDS = 3;

/** A document's title without the name of its site: before or behind a separator, short, and not all there is. */
export function bareTitle(title: string, site?: Site): string {
  const parts = title.split(SEPARATOR);
  const isSite = (part: string): boolean => part === site?.name || part.split(' ').length <= MAX_WORDS;
  const kept = parts.filter((part, i) => !((i === 0 || i === parts.length - 1) && isSite(part)));
  return kept.length === 0 ? (parts[0] ?? title) : kept.join(' – ');
}
