import type { Size } from '../../lib/core/rect.ts';
import type { Place } from '../../lib/settings/settings.ts';
import { movePlace } from '../../lib/view/badge-place.ts';

/** A pointer that moves less than this is a click. CSS px. */
const DRAG_THRESHOLD = 4;
/** One press of an arrow key, and with Shift. CSS px. */
const STEP = 8;
const LONG_STEP = 40;

const ARROWS: Readonly<Record<string, { readonly right: number; readonly down: number }>> = {
  ArrowLeft: { right: -1, down: 0 },
  ArrowRight: { right: 1, down: 0 },
  ArrowUp: { right: 0, down: -1 },
  ArrowDown: { right: 0, down: 1 },
  // As far as it goes: to the left edge, and to the right one.
  Home: { right: -1e5, down: 0 },
  End: { right: 1e5, down: 0 },
};

export interface MoverOptions {
  /** The box inside the shadow root. */
  readonly root: HTMLElement;
  /** Where the badge stands at this moment, and how large it and the viewport are. */
  readonly measure: () => { readonly place: Place; readonly size: Size; readonly viewport: Size };
  /** While the pointer is down: only draw there. */
  readonly onDrag: (place: Place) => void;
  /** The person's choice. */
  readonly onMoved: (place: Place) => void;
}

export interface Mover {
  readonly grab: (event: PointerEvent) => void;
  readonly nudge: (event: KeyboardEvent) => void;
}

/** Whether the pointer went down on a control of its own rather than on what drags. */
function isControl(event: PointerEvent): boolean {
  const { target, currentTarget } = event;
  const control = target instanceof Element ? target.closest('button') : null;
  return control !== null && control !== currentTarget && !control.classList.contains('grip');
}

const prevent = (event: Event): void => event.preventDefault();

/** Moves the badge by pointer and arrow keys. A drag that ends on the badge is not a click on it. */
export function createMover({ root, measure, onDrag, onMoved }: MoverOptions): Mover {
  let swallowClick = false;
  root.addEventListener(
    'click',
    (event) => {
      if (swallowClick) event.stopPropagation();
      swallowClick = false;
    },
    { capture: true },
  );

  function grab(event: PointerEvent): void {
    swallowClick = false;
    if (event.button !== 0 || isControl(event)) return;
    const { place: start, size, viewport } = measure();
    const ended = new AbortController();
    let place: Place | undefined;

    function move({ clientX, clientY, pointerId }: PointerEvent): void {
      if (pointerId !== event.pointerId) return;
      const by = { right: clientX - event.clientX, down: clientY - event.clientY };
      if (place === undefined && Math.hypot(by.right, by.down) < DRAG_THRESHOLD) return;
      // Only now: a click goes where its capture is, and it is the button's.
      if (place === undefined) root.setPointerCapture(pointerId);
      place = movePlace(start, by, size, viewport);
      root.classList.add('moving');
      onDrag(place);
    }

    function end({ pointerId, type }: PointerEvent): void {
      if (pointerId !== event.pointerId) return;
      ended.abort();
      root.classList.remove('moving');
      if (place === undefined) return;
      swallowClick = type === 'pointerup';
      onMoved(type === 'pointerup' ? place : start);
    }

    const options = { capture: true, signal: ended.signal };
    globalThis.addEventListener('pointermove', move, options);
    globalThis.addEventListener('pointerup', end, options);
    globalThis.addEventListener('pointercancel', end, options);
    // A drag or a selection of the page's own would take the pointer away.
    for (const own of ['dragstart', 'selectstart']) globalThis.addEventListener(own, prevent, options);
  }

  function nudge(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { place, size, viewport } = measure();
    const step = event.shiftKey ? LONG_STEP : STEP;
    onMoved(movePlace(place, { right: step * arrow.right, down: step * arrow.down }, size, viewport));
  }

  return { grab, nudge };
}
