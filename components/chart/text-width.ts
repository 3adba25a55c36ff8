/** Width per character as a share of the size, for a browser that gives no canvas. */
const GUESS = 0.6;

let context: CanvasRenderingContext2D | null | undefined;

/** Width of the widest of some texts in CSS px, in a CSS font with its size. */
export function textWidth(
  texts: readonly string[],
  font: { readonly size: number; readonly family: string; readonly weight?: number },
): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return Math.max(0, ...texts.map((text) => GUESS * font.size * text.length));
  context.font = `${font.weight ?? 400} ${font.size}px ${font.family}`;
  const measured = context;
  return Math.max(0, ...texts.map((text) => measured.measureText(text).width));
}
