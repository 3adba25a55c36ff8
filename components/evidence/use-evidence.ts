import { useEffect, useState } from 'preact/hooks';
import type { PairData } from '../../lib/view/pair-data.ts';
import type { PairEvidence } from '../../lib/view/pair-evidence.ts';
import type { Page } from '../popup/use-page.ts';

/** What is behind the figure that is shown: on its way, or there. */
export type EvidenceState = { readonly kind: 'computing' } | { readonly kind: 'evidence'; readonly evidence: PairEvidence };

/**
 * The evidence of what is shown, from the first moment at which it is wanted: as the background has kept it, or computed
 * after the page has been painted. It is never that of other data: with these it starts anew.
 */
export function useEvidence({ environment }: Page, view: { readonly data: PairData } | undefined, wanted: boolean): EvidenceState {
  const [known, setKnown] = useState<{ readonly of: PairData; readonly evidence: PairEvidence }>();
  const { loadEvidence } = environment;
  const data = view?.data;
  const isKnown = known !== undefined && known.of === data;
  useEffect(() => {
    if (!wanted || !data || isKnown) return undefined;
    let gone = false;
    void loadEvidence(data).then((evidence) => gone || setKnown({ of: data, evidence }));
    return () => {
      gone = true;
    };
  }, [loadEvidence, data, wanted, isKnown]);
  return isKnown ? { kind: 'evidence', evidence: known.evidence } : { kind: 'computing' };
}
