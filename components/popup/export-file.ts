import { epochDayOf } from '../../lib/core/time.ts';
import { exportCsv } from '../../lib/view/export-csv.ts';
import { exportFileName } from '../../lib/view/export-file-name.ts';
import { exportJson } from '../../lib/view/export-json.ts';
import type { ExportRequest } from '../../lib/view/export-json.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { receipt } from '../../lib/view/receipt.ts';
import { chartPicture } from '../chart/chart-picture.ts';
import type { ExportKind, SavedFile } from './page-environment.ts';
import type { PairView } from './use-pair-view.ts';
import type { Page } from './use-page.ts';

/** The file of one export of what is shown. */
export async function exportFile(kind: ExportKind, page: Page, view: PairView): Promise<SavedFile> {
  const request = { ...exportRequest(page, view), sentiment: await page.environment.loadSentiment() };
  const name = exportFileName(kind, epochDayOf(request.nowMs), view.data);
  return { name, content: await CONTENT[kind](page, { ...view, request }) };
}

type Content = (page: Page, view: PairView & { readonly request: ExportRequest }) => Blob | Promise<Blob>;

const CONTENT: Readonly<Record<ExportKind, Content>> = {
  json: (_page, { request }) => new Blob([`${JSON.stringify(exportJson(request), undefined, 1)}\n`], { type: 'application/json' }),
  csv: (_page, { request }) => new Blob([exportCsv(request.data, request.history.rolling)], { type: 'text/csv' }),
  png: ({ environment, settings, format }, view) => chartPicture({ ...view, settings, t: environment.t, format }),
};

/** The method receipt of what is shown. */
export const receiptText = (page: Page, view: PairView): string =>
  receipt({ ...exportRequest(page, view), sessions: page.settings.windowSessions, sourceName: page.environment.sourceName });

function exportRequest(page: Page, { data, analysis }: PairView): ExportRequest {
  const nowMs = page.now();
  return { data, analysis, history: pairHistory(data, page.settings.windowSessions, nowMs), nowMs, version: page.environment.version };
}
