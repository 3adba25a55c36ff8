import type { NeedId, Source } from './source.ts';

/** Every provider, one file each. */
export const SOURCES: readonly Source[] = [];

/** Who is asked for which need, in this order (source ids). */
export const SOURCE_ORDER: Readonly<Record<NeedId, readonly string[]>> = {
  RUT: [],
  SPX: [],
  BTC: [],
  ETH: [],
  TOTAL: [],
  STABLES: [],
  TOTAL_NOW: [],
};

/**
 * Origins that the manifest declares: those of SOURCES and those that planned features need. Declared from
 * the first version because a host added later disables the update in Chrome until the person accepts it.
 */
export const DECLARED_ORIGINS: readonly string[] = [];
