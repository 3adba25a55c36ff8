import { pairReturns } from '../../analytics/pair-returns.ts';
import type { Text } from '../../core/text.ts';
import type { Formatters } from '../formatters.ts';
import type { PairData } from '../pair-data.ts';
import type { PairEvidence } from '../pair-evidence.ts';
import type { PairWindow } from '../pair-windows.ts';
import { evidenceSay } from './evidence-say.ts';
import { equitiesBlock } from './equities-block.ts';
import type { EquitiesBlock } from './equities-block.ts';
import { leadLagBlock } from './lead-lag-block.ts';
import type { LeadLagBlock } from './lead-lag-block.ts';
import { movesBlock } from './moves-block.ts';
import type { MovesBlock } from './moves-block.ts';
import { recordsBlock } from './records-block.ts';
import type { RecordsBlock } from './records-block.ts';
import { regimeBlock } from './regime-block.ts';
import type { RegimeBlock } from './regime-block.ts';
import { surenessBlock } from './sureness-block.ts';
import type { SurenessBlock } from './sureness-block.ts';
import { turnsBlock } from './turns-block.ts';
import type { TurnsBlock } from './turns-block.ts';

/** The blocks of the Evidence tab, in the order in which they are shown. */
export interface EvidenceTab {
  /** Of both series, short: at a line's end. */
  readonly names: readonly [equity: string, crypto: string];
  readonly moves: MovesBlock;
  readonly equities: EquitiesBlock;
  readonly sureness: SurenessBlock;
  readonly leadLag: LeadLagBlock;
  readonly regime: RegimeBlock;
  readonly turns: TurnsBlock;
  readonly records: RecordsBlock;
}

export interface EvidenceTabRequest {
  readonly data: PairData;
  /** The window that the headline is of; absent with too little shared history. */
  readonly window: PairWindow | undefined;
  readonly expired: boolean;
  readonly t: Text;
  readonly format: Formatters;
}

/** Puts the evidence of a pair into words, figures and pictures. */
export function evidenceTab(evidence: PairEvidence, { data, window, ...rest }: EvidenceTabRequest): EvidenceTab {
  const say = evidenceSay(data, rest);
  const returns = pairReturns(data.aligned);
  return {
    names: [say.equityShort, say.cryptoShort],
    moves: movesBlock(window, returns, say),
    equities: equitiesBlock(evidence.explained, data.equity.id === 'SPX', say),
    sureness: surenessBlock(evidence.windows, window?.sessions ?? 0, say),
    leadLag: leadLagBlock(evidence.leadLag, say),
    regime: regimeBlock(evidence.regime, returns, say),
    turns: turnsBlock(evidence, say),
    records: recordsBlock(evidence, data, say),
  };
}
