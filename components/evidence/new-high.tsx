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
  const [refused, setRefused] = useState(false);
  // While a date is being typed the browser calls it empty: then the last whole one stays.
  const onChange = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    if (isDate(currentTarget)) setAsked(parseIsoDate(currentTarget.value));
  };
  // A year is typed figure by figure, so a day out of reach is told only once the field is left.
  const onLeave = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    setRefused(!isDate(currentTarget));
    if (by !== undefined && !isDate(currentTarget)) currentTarget.value = isoDate(by);
  };
  const control = until && by !== undefined && (
    <>
      <label class="cm-ev-by">
        {t('evidence_high_by')}
        <input
          type="date"
          min={isoDate(until.first)}
          max={isoDate(until.last)}
          defaultValue={isoDate(by)}
          onChange={onChange}
          onFocus={() => setRefused(false)}
          onBlur={onLeave}
        />
      </label>
      <p class={refused ? 'cm-ev-refused' : 'cm-hidden'} aria-live="polite">
        {refused && until.refusal}
      </p>
    </>
  );
  return <EvidenceBlock block={shown} control={control} />;
}

/** A whole date that may be asked for. */
const isDate = ({ value, validity }: HTMLInputElement): boolean => value !== '' && validity.valid;
