import { isoInstant } from '../../lib/core/time.ts';
import { exportCsv } from '../../lib/view/export-csv.ts';
import { exportJson } from '../../lib/view/export-json.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { receipt } from '../../lib/view/receipt.ts';
import { chartPicture } from '../chart/chart-picture.ts';
import type { ExportKind, SavedFile } from './page-environment.ts';
import type { PairView } from './use-pair-view.ts';
import type { Page } from './use-page.ts';

/** The file of one export of what is shown, named after the day on which it is made. */
export async function exportFile(kind: ExportKind, page: Page, view: PairView): Promise<SavedFile> {
  const request = exportRequest(page, view);
  const name = `comove-${isoInstant(request.nowMs).slice(0, 10)}.${kind}`;
  switch (kind) {
    case 'json':
      return { name, content: new Blob([`${JSON.stringify(exportJson(request), undefined, 1)}\n`], { type: 'application/json' }) };
    case 'csv':
      return { name, content: new Blob([exportCsv(request.data, request.history.rolling)], { type: 'text/csv' }) };
    case 'png':
      return { name, content: await chartPicture({ ...view, settings: page.settings, t: page.environment.t, format: page.format }) };
  }
}

/** The method receipt of what is shown. */
export const receiptText = (page: Page, view: PairView): string =>
  receipt({ ...exportRequest(page, view), sessions: page.settings.windowSessions, sourceName: page.environment.sourceName });

function exportRequest(page: Page, { data, analysis }: PairView) {
  const nowMs = page.environment.now();
  return { data, analysis, history: pairHistory(data, page.settings.windowSessions, nowMs), nowMs, version: page.environment.version };
}
