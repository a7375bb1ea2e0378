export { addressPattern, safeAddress } from './address.js';
export { blocksOf, itemPattern, levelIndent } from './blocks.js';
export type { Block, Item, List } from './blocks.js';
export { asFormatted, escapeMarks } from './escape.js';
export { bodyOf, formatMark, isFormatted, textOf } from './mark.js';
export { plainText } from './plain.js';
export type { Run } from './runs.js';
export { tokensOf } from './tokens.js';
export type { LinkTo, StyleMark } from './tokens.js';
