/** Left free over an element, and under it for what belongs to it; CSS px. */
const ABOVE = 8;
const BELOW = 72;

/** Scrolls the card, and nothing around it, until an element of its body is in sight. Not scrollIntoView: that ends the page's own scrolling. */
export function keepInSight(element: HTMLElement): void {
  const body = element.closest('.body');
  if (!body) return;
  const [own, room] = [element.getBoundingClientRect(), body.getBoundingClientRect()];
  const isInSight = own.top >= room.top && own.bottom + BELOW <= room.bottom;
  if (!isInSight) body.scrollTop += own.top - room.top - ABOVE;
}
