import type { Text } from '../../core/text.ts';
import type { Formatters } from '../formatters.ts';

/** What putting statements into words takes. */
export interface SayStatements {
  readonly t: Text;
  readonly figures: Formatters;
}
