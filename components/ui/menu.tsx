import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { IconChevron } from './icons.tsx';

export interface MenuProps {
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly onChoose: () => void }[];
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** A button that opens a menu above it (WAI-ARIA menu button): arrows, Home and End move, Esc and a click elsewhere close. */
export function Menu({ label, items }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  // Before the next key can come: it must meet the menu, not the button.
  useLayoutEffect(() => {
    if (open) entries(root.current)[0]?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    const stop = new AbortController();
    const closeOutside = ({ target }: Event): void => {
      if (!(target instanceof Node && root.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside, { signal: stop.signal });
    return () => stop.abort();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') setOpen(false);
    const step = STEPS[event.key];
    if (event.key !== 'Escape' && !step) return;
    // Without this, Esc closes the whole popup.
    event.preventDefault();
    if (!step) return close();
    const all = entries(root.current);
    all[
      step(
        all.findIndex((item) => item === document.activeElement),
        all.length,
      )
    ]?.focus();
  };

  return (
    <div class="cm-menu" ref={root}>
      <button
        class="cm-button cm-menu-button"
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
        <IconChevron />
      </button>
      {open && (
        <div class="cm-menu-items" id={id} role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.label}
              class="cm-menu-item"
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const entries = (root: HTMLElement | null): readonly HTMLElement[] => [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
