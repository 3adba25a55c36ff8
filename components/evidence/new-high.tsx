import type { JSX, TargetedEvent } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { isoDate, parseIsoDate } from '../../lib/core/time.ts';
import type { Text } from '../../lib/core/text.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { NewHighPart } from '../../lib/view/evidence/new-high-part.ts';
import { EvidenceBlock } from './evidence-block.tsx';

/** How likely a new high is by a day: the end of the quarter, until a person asks for another. */
export function NewHigh({ part, t }: { readonly part: NewHighPart; readonly t: Text }): JSX.Element {
  const { block, until } = part;
  const [asked, setAsked] = useState<EpochDay>();
  const by = until && asked !== undefined && asked >= until.first && asked <= until.last ? asked : until?.by;
  const shown = useMemo(() => (until && by !== undefined && by !== until.by ? until.blockOf(by) : block), [until, by, block]);
  // While a date is being typed the browser calls it empty: then the last whole one stays.
  const onChange = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    if (currentTarget.validity.valid && currentTarget.value !== '') setAsked(parseIsoDate(currentTarget.value));
  };
  const control = until && by !== undefined && (
    <label class="cm-ev-by">
      {t('evidence_high_by')}
      <input type="date" min={isoDate(until.first)} max={isoDate(until.last)} defaultValue={isoDate(by)} onChange={onChange} />
    </label>
  );
  return <EvidenceBlock block={shown} control={control} />;
}
