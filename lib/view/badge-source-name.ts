import type { MessageKey, Text } from '../core/text.ts';

/**
 * Name of a source to print beside a number, from the catalogue (`badge_provider_` and the id): the registry of
 * lib/sources has it too, but with every parser in tow, too heavy for a tab. A test holds the two together. An id that
 * the catalogue does not know, as of a later version's source, is printed as it is, never left out.
 */
export function sourceNameOf(id: string, t: Text): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an unknown key gives the empty text
  return t(`badge_provider_${id.replaceAll('-', '_')}` as MessageKey) || id;
}
