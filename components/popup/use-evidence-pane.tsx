import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { headlineWindow } from '../../lib/view/pair-windows.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { useModule } from './use-module.ts';
import type { Page } from './use-page.ts';
import type { PairView } from './use-pair-view.ts';

/** Fetched when the tab is first opened: the overlay's first paint does not wait for it. */
const loadChunk = () => import('../evidence/evidence-chunk.ts');

export interface EvidencePane {
  readonly panel: JSX.Element | undefined;
  /** Whether the panel is still to be filled for the first time. */
  readonly busy: boolean;
}

/** The Evidence tab of the pair that is shown; nothing under the tabs while there is no pair. */
export function useEvidencePane(page: Page, view: PairView | undefined, wanted: boolean): EvidencePane {
  const { format, environment } = page;
  const { t } = environment;
  const state = useEvidence(page, view, wanted);
  const chunk = useModule(loadChunk, wanted);
  const evidence = state.kind === 'evidence' ? state.evidence : undefined;
  const [data, expired] = [view?.data, view?.headline.expired ?? false];
  const window = view && headlineWindow(view.analysis, page.settings.windowSessions);
  const tab = useMemo(
    () => (chunk && evidence && data ? chunk.evidenceTab(evidence, { data, window, expired, t, format }) : undefined),
    [chunk, evidence, data, window, expired, t, format],
  );
  if (!view) return { panel: undefined, busy: false };
  if (chunk && tab) return { panel: <chunk.EvidenceBlocks tab={tab} t={t} />, busy: false };
  return {
    panel: (
      <p class="cm-note" role="status">
        {t('evidence_computing')}
      </p>
    ),
    busy: true,
  };
}
