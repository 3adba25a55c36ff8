import { epochDayOf } from '../../lib/core/time.ts';
import { exportCsv } from '../../lib/view/export-csv.ts';
import { exportFileName } from '../../lib/view/export-file-name.ts';
import { exportJson } from '../../lib/view/export-json.ts';
import type { ExportRequest } from '../../lib/view/export-json.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { receipt } from '../../lib/view/receipt.ts';
import { toldEvidence } from '../../lib/view/told-evidence.ts';
import { chartPicture } from '../chart/chart-picture.ts';
import type { ExportKind, SavedFile } from './page-environment.ts';
import type { PairView } from './use-pair-view.ts';
import type { Page } from './use-page.ts';

/** The file of one export of what is shown. */
export async function exportFile(kind: ExportKind, page: Page, view: PairView): Promise<SavedFile> {
  const name = exportFileName(kind, epochDayOf(page.now()), { ...view.data, asOf: page.asOf });
  return { name, content: await CONTENT[kind](page, view) };
}

type Content = (page: Page, view: PairView) => Blob | Promise<Blob>;

const CONTENT: Readonly<Record<ExportKind, Content>> = {
  async json(page, view) {
    const sentiment = page.asOf ? undefined : await page.environment.loadSentiment();
    const document = exportJson({ ...(await exportRequest(page, view)), sentiment });
    return new Blob([`${JSON.stringify(document, undefined, 1)}\n`], { type: 'application/json' });
  },
  csv(page, { data }) {
    const { rolling } = pairHistory(data, page.settings.windowSessions, page.asOf?.atMs ?? page.now());
    return new Blob([exportCsv(data, rolling)], { type: 'text/csv' });
  },
  png: ({ environment, settings, format }, view) => chartPicture({ ...view, settings, t: environment.t, format }),
};

/** The method receipt of what is shown. */
export const receiptText = async (page: Page, view: PairView): Promise<string> =>
  receipt({
    ...(await exportRequest(page, view)),
    sessions: page.settings.windowSessions,
    sourceName: page.environment.sourceName,
  });

async function exportRequest({ environment, settings, asOf, now }: Page, { data, analysis }: PairView): Promise<ExportRequest> {
  const known = await environment.loadEvidence(data);
  const nowMs = now();
  const atMs = asOf?.atMs ?? nowMs;
  const evidence = toldEvidence(known, data, atMs);
  const history = pairHistory(data, settings.windowSessions, atMs);
  return { data, analysis, history, evidence, nowMs, asOf, version: environment.version };
}
