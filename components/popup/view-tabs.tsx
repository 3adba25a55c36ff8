import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { MessageKey, Text } from '../../lib/core/text.ts';

export const TABS = ['overlay', 'sentiment', 'evidence'] as const;
export type TabId = (typeof TABS)[number];

const LABELS: Readonly<Record<TabId, MessageKey>> = {
  overlay: 'popup_tab_overlay',
  sentiment: 'popup_tab_sentiment',
  evidence: 'popup_tab_evidence',
};

export interface ViewTabsProps {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly t: Text;
  /** What the tab is about, beside the names. */
  readonly children?: ComponentChildren;
}

/** The views of the page as tabs: one stop of the Tab key, arrow keys within (ARIA tabs pattern). */
export function ViewTabs({ tab, onTab, t, children }: ViewTabsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(tab);
    const next = nextOf(event.key, at);
    if (next === undefined) return;
    event.preventDefault();
    onTab(TABS[next] ?? tab);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="cm-tabs">
      <div role="tablist" aria-label={t('popup_tabs')} ref={list} onKeyDown={onKeyDown}>
        {TABS.map((id) => (
          <button
            key={id}
            class="cm-tab"
            type="button"
            role="tab"
            id={`cm-tab-${id}`}
            aria-selected={id === tab}
            aria-controls="cm-panel"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => onTab(id)}
          >
            {t(LABELS[id])}
          </button>
        ))}
      </div>
      <div class="cm-pickers">{children}</div>
    </div>
  );
}

function nextOf(key: string, at: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % TABS.length;
  if (key === 'ArrowLeft') return (at + TABS.length - 1) % TABS.length;
  if (key === 'Home') return 0;
  return key === 'End' ? TABS.length - 1 : undefined;
}
