/** A value that is made when it is first asked for, once: a page waits for each that is made. */
export function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
