import { useEffect } from 'preact/hooks';
import type { ExportKind } from './page-environment.ts';
import type { PairView } from './use-pair-view.ts';
import type { Page } from './use-page.ts';

export interface Exports {
  readonly onExport: (kind: ExportKind) => void;
  readonly onReceipt: () => void;
}

/** The exports of what is shown, each with its outcome in words; undefined while nothing is. */
export function useExports(page: Page, view: PairView | undefined): Exports | undefined {
  useEffect(() => {
    const kind = view && page.environment.takeExport?.();
    if (view && kind) void saveExport(kind, page, view);
  }, [page, view]);
  if (!view) return undefined;
  return { onExport: (kind) => void saveExport(kind, page, view), onReceipt: () => void copyReceipt(page, view) };
}

/** Loaded when it is first asked for: most visits export nothing. */
const exporting = () => import('./export-file.ts');

async function saveExport(kind: ExportKind, page: Page, view: PairView): Promise<void> {
  const { environment, say, sayDone } = page;
  if (!environment.save) {
    environment.exportElsewhere?.(kind);
    return;
  }
  try {
    const file = await (await exporting()).exportFile(kind, page, view);
    environment.save(file);
    sayDone(environment.t('popup_exported', file.name));
  } catch (error) {
    say(environment.t('popup_export_failed', wordsOf(error)));
  }
}

async function copyReceipt(page: Page, view: PairView): Promise<void> {
  const { environment, say, sayDone } = page;
  try {
    await environment.copy(await (await exporting()).receiptText(page, view));
    sayDone(environment.t('popup_copied'));
  } catch (error) {
    say(environment.t('popup_export_failed', wordsOf(error)));
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
