import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import type { EventKind } from '../../lib/view/evidence/followed-block.ts';
import type { EvidenceTab } from '../../lib/view/evidence/evidence-tab.ts';
import { Segmented } from '../ui/segmented.tsx';
import { EventPaths } from './event-paths.tsx';
import { EvidenceBlock } from './evidence-block.tsx';
import { EvidenceTable } from './evidence-table.tsx';

/** Events listed without a box that scrolls. */
const MOST_ROWS = 8;

/** What followed the events of one kind; which, a person chooses. */
export function FollowedPart({ followed, t }: { readonly followed: EvidenceTab['followed']; readonly t: Text }): JSX.Element {
  const [kind, setKind] = useState<EventKind>('recordHigh');
  const { blocks, kinds } = followed;
  const block = blocks[kind];
  return (
    <EvidenceBlock
      block={block}
      control={<Segmented<EventKind> name={t('evidence_followed_kinds')} value={kind} options={kinds} onChange={setKind} />}
    >
      {block.picture && <EventPaths picture={block.picture} t={t} />}
      {block.summary && <EvidenceTable table={block.summary} titled />}
      {block.events && <EvidenceTable table={block.events} titled boxed={block.events.rows.length > MOST_ROWS} />}
    </EvidenceBlock>
  );
}
