import type { Host } from './host.ts';
import type { Store } from './store.ts';

interface KeysOptions {
  readonly host: Host;
  readonly store: Store;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly signal: AbortSignal;
}

/** Alt+Shift+C, whatever that types on the keyboard at hand; the chip announces it. */
const isShortcut = ({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  code === 'KeyC' && altKey && shiftKey && !ctrlKey && !metaKey;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.matches('input,textarea,select') || (target instanceof HTMLElement && target.isContentEditable));

/**
 * Esc closes the menu, then the card; a press elsewhere closes the menu; the shortcut opens and collapses the card.
 * Where neither chip nor card is in the page, the shortcut's keys are the page's own.
 */
export function listenToKeys({ host, store, toggle, close, signal }: KeysOptions): void {
  const closeMenu = (): void => store.update({ menuOpen: false });

  host.root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !store.session().open) return;
      event.preventDefault();
      if (store.session().menuOpen) store.update({ menuOpen: false }, 'more');
      else close();
    },
    { signal },
  );
  host.root.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (store.session().menuOpen && target instanceof Element && !target.closest('.menu,[data-focus=more]')) closeMenu();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (store.session().menuOpen && target !== host.element) closeMenu();
    },
    { capture: true, signal },
  );
  // A page can send made-up key events; only the person's own count.
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !isShortcut(event) || isTyping(event.target)) return;
      if (!host.element.isConnected || store.session().undo) return;
      event.preventDefault();
      toggle();
    },
    { capture: true, signal },
  );
}
