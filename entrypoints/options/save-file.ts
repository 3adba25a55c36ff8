import { minutes } from '../../lib/core/time.ts';

/** A slow disk has read the text by then. */
const KEEP_MS = minutes(1);

/** Offers a text, given in parts, to the person as a file to save. Needs no permission; this page is a tab, so it outlives the save dialog. */
export function saveFile(name: string, parts: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
