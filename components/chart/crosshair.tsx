import type { ComponentChildren, JSX } from 'preact';
import type { Reading } from '../../lib/view/crosshair-at.ts';
import { steppedTo } from '../ui/stepped-to.ts';

export interface CrosshairProps {
  readonly name: string;
  readonly reading: Reading | undefined;
  readonly newest: Reading;
  /** Called with the session to read, or undefined to stop reading. */
  readonly onIndex: (index: number | undefined) => void;
  /** Session under a horizontal position within the plot, in CSS px. */
  readonly indexAt: (x: number) => number;
  readonly children: ComponentChildren;
}

const PAGE = 20;

/** Reads the plots inside it off, by pointer and by keys: a slider over sessions, which says what it reads. */
export function Crosshair({ name, reading, newest, onIndex, indexAt, children }: CrosshairProps): JSX.Element {
  const last = newest.index;
  const current = reading?.index ?? last;
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = steppedTo(event.key, { current, last, page: PAGE });
    if (target === undefined && !(event.key === 'Escape' && reading)) return;
    event.preventDefault();
    onIndex(target);
  };
  const onPointer = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    onIndex(indexAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  return (
    <div class="cm-plots" onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => onIndex(undefined)}>
      {children}
      <div
        class="cm-crosshair"
        role="slider"
        tabIndex={0}
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={current}
        aria-valuetext={(reading ?? newest).text}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && onIndex(current)}
        onBlur={() => onIndex(undefined)}
      />
    </div>
  );
}
