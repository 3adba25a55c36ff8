import type { Text } from '../core/text.ts';
import type { UnixMs } from '../core/units.ts';
import type { Formatters } from './formatters.ts';
import type { AskingPace } from './sentiment-age.ts';

/** What putting something into words takes. */
export interface Say {
  readonly t: Text;
  readonly format: Formatters;
  readonly sourceName: (id: string) => string;
  readonly nowMs: UnixMs;
  /** How often is asked, which decides what is stale. */
  readonly pace: AskingPace;
}
