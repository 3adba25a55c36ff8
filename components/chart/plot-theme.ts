import type { PlotTheme } from './plot.ts';

const SYSTEM_COLORS = {
  bg: 'Canvas',
  ink: 'CanvasText',
  ink2: 'CanvasText',
  ink3: 'GrayText',
  line: 'GrayText',
  equity: 'CanvasText',
  crypto: 'LinkText',
} as const;

/** Reads the tokens of the look from an element; under forced colours the system's own colours take their place. */
export function plotTheme(element: Element, forcedColors: boolean): PlotTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--cm-${name}`).trim();
  const fontFamily = style.fontFamily;
  if (forcedColors) return { ...SYSTEM_COLORS, fontFamily, dashed: true };
  return {
    bg: token('bg'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    line: token('line'),
    equity: token('equity'),
    crypto: token('crypto'),
    fontFamily,
    dashed: false,
  };
}
