import type { NodeChoice } from './NodeField.js';

interface Chosen {
  readonly components: readonly NodeChoice[];
  readonly indicators: readonly { readonly code: string; readonly text: string }[];
}

/** Everything of an instrument that can be one of a pair, components first. */
export const choicesOf = ({ components, indicators }: Chosen): readonly NodeChoice[] => [
  ...components.map(({ code, name }) => ({ code, name })),
  ...indicators.map(({ code, text }) => ({ code, name: text })),
];
