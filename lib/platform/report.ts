/** Tells whoever opened the extension's console of something that was put right. Nothing leaves the browser. */
export function reportToConsole(what: string): void {
  // oxlint-disable-next-line no-console -- the one place that writes there
  console.warn(`Comove: ${what}`);
}
