/** The outcome of a read, kept as long as its key stays the same. A read that fails is not kept. */
export function keptRead<K, T>(read: (key: K) => Promise<T>, same: (a: K, b: K) => boolean = Object.is): (key: K) => Promise<T> {
  let kept: { readonly key: K; readonly value: T } | undefined;
  return async (key) => {
    if (kept && same(kept.key, key)) return kept.value;
    const value = await read(key);
    kept = { key, value };
    return value;
  };
}
