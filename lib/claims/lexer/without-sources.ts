import type { NamedSpan } from './items-of.ts';

/** A text and the names in it. */
interface Named {
  readonly text: string;
  readonly names: readonly NamedSpan[];
}

/**
 * A text without where its figures are from, "stieg laut CoinGecko auf": German sets it into the middle of a clause, which it
 * would part. Blanks stand in its place, so that all offsets stay; names in it are none that the text speaks of.
 */
export function withoutSources({ text, names }: Named, sources: RegExp | undefined): Named {
  if (sources === undefined || !sources.test(text)) return { text, names };
  sources.lastIndex = 0;
  // At the start it parts nothing, and without it "Laut … fällt der Kurs" would begin as a condition does.
  const blanked = text.replace(sources, (source: string, at: number) =>
    /\p{L}/u.test(text.slice(0, at)) ? ' '.repeat(source.length) : source,
  );
  return { text: blanked, names: names.filter(({ start, end }) => blanked.slice(start, end).trim() !== '') };
}
