import type { JSX } from 'preact';

/**
 * That figures are out of date, and of when they are. It is always in the page, empty while they are fresh: a screen reader
 * tells what comes into a status that it knows already. `of`: whose figures, which only needs to be heard.
 */
export function StaleNote({ of, note }: { readonly of: string; readonly note: string | undefined }): JSX.Element {
  return (
    <p class="cm-part-stale" role="status">
      {note !== undefined && (
        <>
          <span class="cm-hidden">{of}: </span>
          {note}
        </>
      )}
    </p>
  );
}
