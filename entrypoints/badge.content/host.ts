import { BADGE_TAG } from '../../lib/view/badge-tag.ts';

/** Keys typed into the badge must not reach the page's own shortcuts. */
const ISOLATED_EVENTS = ['keydown', 'keyup', 'keypress'] as const;

/** The badge's one element in the page, and the box inside its closed shadow root into which it is drawn. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: HTMLElement;
  /** Adds rules to those of the shadow root. */
  addStyle(css: string): void;
  mount(): void;
  remove(): void;
}

/**
 * Creates the host; nothing is in the page before `mount`. Not WXT's createShadowRootUi: it is asynchronous, so
 * that a closed path could be reached while it waits, and it brings an auto-mount that this badge does not use.
 * The host goes beside <body>: it survives sites that replace the body and meets no rule for the body's children.
 */
export function createHost(css: string): Host {
  const element = document.createElement(BADGE_TAG);
  const shadow = element.attachShadow({ mode: 'closed' });
  const root = document.createElement('div');
  root.className = 'cm';
  shadow.append(root);
  function addStyle(rules: string): void {
    const style = document.createElement('style');
    style.textContent = rules;
    root.before(style);
  }
  addStyle(css);
  for (const type of ISOLATED_EVENTS) shadow.addEventListener(type, (event) => event.stopPropagation());
  return {
    element,
    root,
    addStyle,
    mount: () => document.documentElement.append(element),
    remove: () => element.remove(),
  };
}

/** Takes away what an older copy left behind: after an update its context is dead and cannot do so itself. */
export function removeOlderHosts(): void {
  for (const host of document.querySelectorAll(BADGE_TAG)) host.remove();
}
