import type { Text } from '../../lib/core/text.ts';
import type { DurationMs, UnixMs } from '../../lib/core/units.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { AskOutcome } from '../../lib/view/asked-text.ts';
import type { Troubles } from '../../lib/view/empty-text.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import type { PairEvidence } from '../../lib/view/pair-evidence.ts';
import type { CheckedText } from '../../lib/view/statements/checked-text.ts';
import type { Published } from '../../lib/view/statements/published.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';

export type ExportKind = 'json' | 'csv' | 'png';

export interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

/** What was stored when the page looked. */
export interface Stored {
  readonly settings: Settings;
  readonly series: readonly DailySeries[];
  /** The sources' clock minus this computer's, where they are more than a few minutes apart. */
  readonly clockSkewMs?: DurationMs;
  /** Until when histories are known to be coming in, oldest pages first; by this computer's clock. */
  readonly fillingUntilMs?: UnixMs;
  /** Why the series could not be looked up, in the browser's words: then `series` is empty and says nothing. */
  readonly unread?: string;
}

/** What a page is told of, until its signal. */
export interface PageListener {
  /** Stored series, or the status of their sources, have changed. */
  readonly onSeries: () => void;
  readonly onSettings: (settings: Settings) => void;
  /** The browser gave or withdrew access to hosts. */
  readonly onAccess: () => void;
}

/** Everything that popup and dashboard need of the browser: the page's entrypoint gives the real one, a test its own. */
export interface PageEnvironment {
  readonly t: Text;
  readonly version: string;
  readonly now: () => UnixMs;
  readonly sourceName: (id: string) => string;
  /** Rejects where not even the settings can be read. */
  readonly load: () => Promise<Stored>;
  /** What is known of the altcoins; undefined before anything is. Read only where it is shown or exported. */
  readonly loadSentiment: () => Promise<Sentiment | undefined>;
  /** Calls whenever that has changed, until the signal. */
  readonly watchSentiment: (onChange: () => void, signal: AbortSignal) => void;
  /** What is behind the figure of a pair. Read or computed only where it is shown or exported. */
  readonly loadEvidence: (data: PairData) => Promise<PairEvidence>;
  /** Reads a text that a person gave and compares it with what is stored; nothing of it is kept. Rejects where that cannot be done. */
  readonly checkText: (text: string, published: Published) => Promise<CheckedText>;
  /**
   * Has the page checked over which the popup was opened, and closes the popup; resolves to why that is not done, in words.
   * Absent where there is no such page.
   */
  readonly checkPage?: () => Promise<string | undefined>;
  /** Why these series have not come; undefined while nobody who is asked for them has failed. */
  readonly troubles: (missing: readonly SeriesId[]) => Promise<Troubles | undefined>;
  readonly watch: (listener: PageListener, signal: AbortSignal) => void;
  /** Whether the browser withholds every source of something that a pair needs. */
  readonly isBlocked: () => Promise<boolean>;
  /** Shows the browser's own prompt; only in a click. */
  readonly requestAccess: () => Promise<boolean>;
  /** Resolves to what went wrong, or undefined. */
  readonly change: (patch: SettingsPatch) => Promise<string | undefined>;
  /** Asks the sources again now; resolves once all have been asked. */
  readonly refresh: () => Promise<AskOutcome>;
  readonly open: (page: 'dashboard' | 'options') => void;
  /** Absent where a save dialog would close the page: then `exportElsewhere` is there. */
  readonly save?: (file: SavedFile) => void;
  readonly exportElsewhere?: (kind: ExportKind) => void;
  readonly copy: (text: string) => Promise<void>;
  /** An export to start as soon as there are data: given once. */
  readonly takeExport?: () => ExportKind | undefined;
}
