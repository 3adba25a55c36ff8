import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMover } from '../../../entrypoints/badge.content/mover.ts';
import type { Mover } from '../../../entrypoints/badge.content/mover.ts';
import type { Place } from '../../../lib/settings/settings.ts';

const START: Place = { corner: 'bottom-right', x: 16, y: 16 };

let root: HTMLElement;
let button: HTMLElement;
let mover: Mover;
const capture = vi.fn<(pointerId: number) => void>();
const onMoved = vi.fn<(place: Place) => void>();

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  root.setPointerCapture = capture;
  button = root.appendChild(document.createElement('button'));
  mover = createMover({
    root,
    measure: () => ({ place: START, size: { width: 200, height: 28 }, viewport: { width: 1000, height: 800 } }),
    onDrag: vi.fn(),
    onMoved,
  });
  button.addEventListener('pointerdown', mover.grab);
  button.addEventListener('keydown', mover.nudge);
});

afterEach(() => {
  root.remove();
  onMoved.mockClear();
  capture.mockClear();
});

const pointer = (type: string, clientX: number, clientY: number): PointerEvent =>
  new PointerEvent(type, { pointerId: 7, button: 0, clientX, clientY, bubbles: true, cancelable: true });

/** Whether the page may begin something of its own. */
const ofThePage = (type: string): boolean => document.body.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));

test('while the pointer holds the badge, the page begins neither a drag nor a selection of its own, which would take it away', () => {
  button.dispatchEvent(pointer('pointerdown', 900, 780));
  expect([ofThePage('dragstart'), ofThePage('selectstart')]).toEqual([false, false]);
  globalThis.dispatchEvent(pointer('pointermove', 500, 300));
  globalThis.dispatchEvent(pointer('pointerup', 500, 300));
  expect(onMoved).toHaveBeenCalledOnce();
  expect([ofThePage('dragstart'), ofThePage('selectstart')]).toEqual([true, true]);
});

test('the pointer is held from the first real move on, so that a click stays one', () => {
  button.dispatchEvent(pointer('pointerdown', 900, 780));
  globalThis.dispatchEvent(pointer('pointermove', 902, 780));
  expect(capture).not.toHaveBeenCalled();
  globalThis.dispatchEvent(pointer('pointermove', 800, 700));
  globalThis.dispatchEvent(pointer('pointermove', 790, 690));
  expect(capture).toHaveBeenCalledExactlyOnceWith(7);
  globalThis.dispatchEvent(pointer('pointerup', 790, 690));
});

/** Where a key moves it, from START. */
const press = (key: string, shiftKey = false) => {
  button.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));
  return onMoved.mock.lastCall?.[0];
};

test('arrow keys move it by a step, Home and End to the left and the right edge', () => {
  expect(press('ArrowUp')).toEqual({ corner: 'bottom-right', x: 16, y: 24 });
  expect(press('ArrowLeft', true)).toEqual({ corner: 'bottom-right', x: 56, y: 16 });
  expect(press('Home')).toEqual({ corner: 'bottom-left', x: 8, y: 16 });
  expect(press('End')).toEqual({ corner: 'bottom-right', x: 8, y: 16 });
});
