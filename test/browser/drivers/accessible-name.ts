/**
 * Source of a function that gives a page's elements their names, roughly as the accessible name computation does: label
 * by others, own label, a control's label, alternative text, text, title. Firefox finds by role and whole name itself;
 * this is for names that are looked for by a pattern.
 */
export const ACCESSIBLE_NAMES = `(...elements) => elements.map((element) => {
  const byId = (element.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean)
    .map((id) => element.getRootNode().getElementById(id)?.textContent ?? '').join(' ');
  const label = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
  const name = byId || element.getAttribute('aria-label') || label || element.getAttribute('alt') || element.textContent || element.title || '';
  const { x, y, width, height } = element.getBoundingClientRect();
  const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
  return { name: name.replace(/\\s+/g, ' ').trim(), shown, box: { x, y, width, height } };
})`;

/** Source of a function that brings an element into view and answers with its box there. */
export const SCROLLED_BOX = `(element) => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}`;
