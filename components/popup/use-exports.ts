import { useEffect, useRef } from 'preact/hooks';
import type { ExportKind, SavedFile } from './page-environment.ts';
import type { PairView } from './use-pair-view.ts';
import type { Page } from './use-page.ts';
import { exportFile } from './export-file.ts';
import { receiptText } from './export-file.ts';

export interface Exports {
  readonly onExport: (kind: ExportKind) => void;
  readonly onReceipt: () => void;
}

/** The exports of what is shown, each with its outcome in words; undefined while nothing is. */
export function useExports(page: Page, view: PairView | undefined): Exports | undefined {
  const { environment, say } = page;
  const { t } = environment;
  const started = useRef(false);

  const save = (kind: ExportKind, shown: PairView): void => {
    if (!environment.save) return environment.exportElsewhere?.(kind);
    exportFile(kind, page, shown).then(saved, failed);
  };
  const saved = (file: SavedFile): void => {
    environment.save?.(file);
    say(t('popup_exported', file.name));
  };
  const failed = (error: unknown): void => say(t('popup_export_failed', error instanceof Error ? error.message : String(error)));

  const atStart = environment.exportAtStart;
  useEffect(() => {
    if (!view || !atStart || started.current) return;
    started.current = true;
    save(atStart, view);
  }, [view, atStart]);

  if (!view) return undefined;
  return {
    onExport: (kind) => save(kind, view),
    onReceipt: () => void environment.copy(receiptText(page, view)).then(() => say(t('popup_copied')), failed),
  };
}
