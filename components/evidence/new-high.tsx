import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { NewHighPart } from '../../lib/view/evidence/new-high-part.ts';
import { DateField } from '../ui/date-field.tsx';
import { EvidenceBlock } from './evidence-block.tsx';

/** How likely a new high is by a day: the end of the quarter, until a person asks for another. */
export function NewHigh({ part, t }: { readonly part: NewHighPart; readonly t: Text }): JSX.Element {
  const { block, until } = part;
  const [asked, setAsked] = useState<EpochDay>();
  const [refused, setRefused] = useState(false);
  const by = until && asked !== undefined && asked >= until.first && asked <= until.last ? asked : until?.by;
  const shown = useMemo(() => (until && by !== undefined && by !== until.by ? until.blockOf(by) : block), [until, by, block]);
  const control = until && (
    <>
      <DateField label={t('evidence_high_by')} day={by} first={until.first} last={until.last} onChoose={setAsked} onRefuse={setRefused} />
      <p class={refused ? 'cm-ev-refused' : 'cm-hidden'} aria-live="polite">
        {refused && until.refusal}
      </p>
    </>
  );
  return <EvidenceBlock block={shown} control={control} />;
}
