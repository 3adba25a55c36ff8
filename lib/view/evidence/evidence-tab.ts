import { pairReturns } from '../../analytics/pair-returns.ts';
import type { Text } from '../../core/text.ts';
import { atCloseOf } from '../../market/at-close-of.ts';
import type { Formatters } from '../formatters.ts';
import type { PairData } from '../pair-data.ts';
import type { PairEvidence } from '../pair-evidence.ts';
import type { PairWindow } from '../pair-windows.ts';
import { evidenceSay } from './evidence-say.ts';
import { clockBlock } from './clock-block.ts';
import type { ClockBlock } from './clock-block.ts';
import { equitiesBlock } from './equities-block.ts';
import type { EquitiesBlock } from './equities-block.ts';
import { EVENT_KINDS, followedBlock } from './followed-block.ts';
import type { EventKind, FollowedBlock } from './followed-block.ts';
import { leadLagBlock } from './lead-lag-block.ts';
import type { LeadLagBlock } from './lead-lag-block.ts';
import { movesBlock } from './moves-block.ts';
import type { MovesBlock } from './moves-block.ts';
import { newHighPart } from './new-high-part.ts';
import type { NewHighPart } from './new-high-part.ts';
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
  readonly clock: ClockBlock;
  readonly sureness: SurenessBlock;
  readonly leadLag: LeadLagBlock;
  readonly regime: RegimeBlock;
  readonly turns: TurnsBlock;
  readonly records: RecordsBlock;
  readonly followed: {
    readonly kinds: readonly { readonly value: EventKind; readonly label: string }[];
    readonly blocks: Readonly<Record<EventKind, FollowedBlock>>;
  };
  readonly newHigh: NewHighPart;
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
  const { followed } = evidence;
  return {
    names: [say.equityShort, say.cryptoShort],
    moves: movesBlock(window, { returns, leftEdge: evidence.leftEdge }, say),
    equities: equitiesBlock(evidence, data.equity.id === 'SPX', say),
    clock: clockBlock(evidence.synchronous, atCloseOf(data.wanted.crypto) !== undefined, say),
    sureness: surenessBlock(evidence.windows, window?.sessions ?? 0, say),
    leadLag: leadLagBlock(evidence.leadLag, say),
    regime: regimeBlock(evidence.regime, returns, say),
    turns: turnsBlock(evidence, say),
    records: recordsBlock(evidence, data, say),
    followed: {
      kinds: EVENT_KINDS.map((value) => ({ value, label: say.t(`evidence_kind_${value}`) })),
      blocks: {
        recordHigh: followedBlock('recordHigh', followed.recordHigh, say),
        streak: followedBlock('streak', followed.streak, say),
        correlationHigh: followedBlock('correlationHigh', followed.correlationHigh, say),
      },
    },
    newHigh: newHighPart(evidence, data.crypto, say),
  };
}
