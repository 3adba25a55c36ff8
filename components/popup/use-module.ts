import { useEffect, useState } from 'preact/hooks';

/** A module that is fetched once it is wanted; undefined until it is there. `load` must be the same at each call. */
export function useModule<T>(load: () => Promise<T>, wanted: boolean): T | undefined {
  const [module, setModule] = useState<T>();
  useEffect(() => {
    if (!wanted || module) return undefined;
    let gone = false;
    void load().then((loaded) => gone || setModule(() => loaded));
    return () => {
      gone = true;
    };
  }, [load, wanted, module]);
  return module;
}
