import { pairReturns } from '../../analytics/pair-returns.ts';
import type { Text } from '../../core/text.ts';
import type { Formatters } from '../formatters.ts';
import type { PairData } from '../pair-data.ts';
import type { PairEvidence } from '../pair-evidence.ts';
import { evidenceSay } from './evidence-say.ts';
import { leadLagBlock } from './lead-lag-block.ts';
import type { LeadLagBlock } from './lead-lag-block.ts';
import { recordsBlock } from './records-block.ts';
import type { RecordsBlock } from './records-block.ts';
import { regimeBlock } from './regime-block.ts';
import type { RegimeBlock } from './regime-block.ts';
import { turnsBlock } from './turns-block.ts';
import type { TurnsBlock } from './turns-block.ts';

/** The blocks of the Evidence tab, in the order in which they are shown. */
export interface EvidenceTab {
  readonly leadLag: LeadLagBlock;
  readonly regime: RegimeBlock;
  readonly turns: TurnsBlock;
  readonly records: RecordsBlock;
}

export interface EvidenceTabRequest {
  readonly data: PairData;
  readonly expired: boolean;
  readonly t: Text;
  readonly format: Formatters;
}

/** Puts the evidence of a pair into words, figures and pictures. */
export function evidenceTab(evidence: PairEvidence, { data, ...rest }: EvidenceTabRequest): EvidenceTab {
  const say = evidenceSay(data, rest);
  const returns = pairReturns(data.aligned);
  return {
    leadLag: leadLagBlock(evidence.leadLag, say),
    regime: regimeBlock(evidence.regime, returns, say),
    turns: turnsBlock(evidence, say),
    records: recordsBlock(evidence, data, say),
  };
}
