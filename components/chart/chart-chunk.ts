// All that drawing takes, most of it Chart.js: one chunk, fetched once the figures are on the screen.
export { drawPlot, drawScatter } from './chart-js.ts';
export { plotSpecs } from './plot-specs.ts';
