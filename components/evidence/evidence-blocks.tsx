import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { EvidenceTab } from '../../lib/view/evidence/evidence-tab.ts';
import { EvidenceBlock } from './evidence-block.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { FollowedPart } from './followed-part.tsx';
import { IntervalRows } from './interval-rows.tsx';
import { LagBars } from './lag-bars.tsx';
import { LeftEdgeLines } from './left-edge-lines.tsx';
import { MovesScatter } from './moves-scatter.tsx';
import { NewHigh } from './new-high.tsx';
import { RegimeLine } from './regime-line.tsx';

/** Every question of the tab, in order. */
export function EvidenceBlocks({ tab, t }: { readonly tab: EvidenceTab; readonly t: Text }): JSX.Element {
  const { names, moves, equities, clock, sureness, leadLag, regime, turns, records, followed, newHigh } = tab;
  return (
    <div class="cm-evs">
      <EvidenceBlock block={moves}>
        {moves.picture && <MovesScatter picture={moves.picture} caption={t('evidence_moves_caption', ...names)} t={t} />}
        {moves.edges && <LeftEdgeLines picture={moves.edges} t={t} />}
      </EvidenceBlock>
      <EvidenceBlock block={equities}>
        {equities.picture && <IntervalRows picture={equities.picture} caption={t('evidence_r_caption')} t={t} />}
        {equities.strength && <EvidenceTable table={equities.strength} titled />}
      </EvidenceBlock>
      <EvidenceBlock block={clock}>
        {clock.picture && <IntervalRows picture={clock.picture} caption={t('evidence_r_caption')} t={t} />}
      </EvidenceBlock>
      <EvidenceBlock block={sureness}>
        {sureness.picture && <IntervalRows picture={sureness.picture} caption={t('evidence_sure_caption')} t={t} />}
      </EvidenceBlock>
      <EvidenceBlock block={leadLag}>{leadLag.picture && <LagBars picture={leadLag.picture} t={t} />}</EvidenceBlock>
      <EvidenceBlock block={regime}>{regime.picture && <RegimeLine picture={regime.picture} t={t} />}</EvidenceBlock>
      <EvidenceBlock block={turns}>
        {turns.picture && <IntervalRows picture={turns.picture} caption={t('evidence_turns_caption')} t={t} />}
      </EvidenceBlock>
      <EvidenceBlock block={records}>
        {records.highs && <EvidenceTable table={records.highs} />}
        <p class="cm-ev-sentence">{records.streak}</p>
      </EvidenceBlock>
      <FollowedPart followed={followed} t={t} />
      <NewHigh part={newHigh} t={t} />
    </div>
  );
}
