import { useEffect, useState } from 'preact/hooks';

/**
 * A value that is computed after the page has been painted, so that it never delays the headline. While it is
 * computed for new inputs the result is undefined, never that of other inputs.
 */
export function useLater<T>(compute: (() => T) | undefined): { readonly value: T } | undefined {
  const [result, setResult] = useState<{ readonly of: () => T; readonly value: T }>();
  useEffect(() => {
    if (!compute) return undefined;
    const timer = setTimeout(() => setResult({ of: compute, value: compute() }));
    return () => clearTimeout(timer);
  }, [compute]);
  return result && result.of === compute ? result : undefined;
}
