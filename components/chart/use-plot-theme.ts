import { useEffect, useState } from 'preact/hooks';
import type { PlotTheme } from './plot.ts';
import { plotTheme } from './plot-theme.ts';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

const read = (): PlotTheme => plotTheme(document.body, matchMedia(FORCED).matches);

/** The page's colours; read again when the system's scheme, forced colours or the body's theme changes. */
export function usePlotTheme(): PlotTheme {
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const stop = new AbortController();
    const update = (): void => setTheme(read());
    for (const query of [DARK, FORCED]) matchMedia(query).addEventListener('change', update, { signal: stop.signal });
    const observer = new MutationObserver(update);
    observer.observe(document.body, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    stop.signal.addEventListener('abort', () => observer.disconnect());
    update();
    return () => stop.abort();
  }, []);
  return theme;
}
