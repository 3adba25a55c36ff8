import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import type { ScatterModel } from '../../lib/view/long-short-model.ts';
import { steppedTo } from '../ui/stepped-to.ts';

export interface DotReaderProps {
  readonly scatter: ScatterModel;
  readonly index: number | undefined;
  readonly onIndex: (index: number | undefined) => void;
  readonly t: Text;
}

/** Dots that PageUp and PageDown step over. */
const PAGE = 10;

/** Steps through the coins by rank with keys: a slider over the ranks, which says the coin that it stands on. */
export function DotReader({ scatter, index, onIndex, t }: DotReaderProps): JSX.Element {
  const hint = useId();
  const last = scatter.dots.length - 1;
  const current = Math.min(index ?? 0, last);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = steppedTo(event.key, { current, last, page: PAGE });
    if (target === undefined && !(event.key === 'Escape' && index !== undefined)) return;
    event.preventDefault();
    onIndex(target);
  };
  return (
    <div
      class="cm-crosshair"
      role="slider"
      tabIndex={0}
      aria-label={t('sentiment_scatter_keys')}
      aria-describedby={hint}
      aria-valuemin={scatter.dots[0]?.rank}
      aria-valuemax={scatter.dots[last]?.rank}
      aria-valuenow={scatter.dots[current]?.rank}
      aria-valuetext={scatter.dots[current]?.text ?? ''}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && onIndex(current)}
      onBlur={() => onIndex(undefined)}
    >
      <span id={hint} hidden>
        {t('sentiment_scatter_keys_hint')}
      </span>
    </div>
  );
}
