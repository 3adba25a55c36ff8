import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface DotLabelProps {
  readonly text: string;
  /** The dot within its box, in CSS px. */
  readonly place: { readonly x: number; readonly y: number };
}

/** Between the dot's middle and its label, in CSS px: what stands beside the dot stays in sight. */
const GAP = 14;

/** What a dot is, over it; under it where there is no room, and moved sideways to stay within the box that holds both. */
export function DotLabel({ text, place }: DotLabelProps): JSX.Element {
  const label = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (label.current) putBy(label.current, place);
  }, [text, place]);
  return (
    <span ref={label} class="cm-dot-label" aria-hidden="true">
      {text}
    </span>
  );
}

/** Its size is only known once it is drawn. */
function putBy(label: HTMLElement, { x, y }: DotLabelProps['place']): void {
  const { offsetWidth: width, offsetHeight: height } = label;
  const room = (label.parentElement?.clientWidth ?? width) - width;
  const above = y - GAP - height;
  label.style.left = `${Math.max(0, Math.min(x - width / 2, room))}px`;
  label.style.top = `${above >= 0 ? above : y + GAP}px`;
}
