import { CHANGES } from './changes.ts';
import { FLOWS } from './flows.ts';
import { HIGHS } from './highs.ts';
import { PRICES } from './prices.ts';
import { RELATIONS } from './relations.ts';
import type { Statement } from './statement.ts';

/** All labelled English sentences. */
export const STATEMENTS: readonly Statement[] = [...PRICES, ...CHANGES, ...HIGHS, ...RELATIONS, ...FLOWS];
