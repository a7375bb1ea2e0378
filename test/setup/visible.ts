import { __unsafe_useEmotionCache as useCache } from '@emotion/react';
import { renderHook } from '@testing-library/react';

/*
 * Nothing is laid out and nothing painted in this document. Of all styles, only those that hide something are ever asked
 * for; but a document that has them all reads every one, and holds each against every element that is asked about: a third
 * of the time of a screen's test.
 */

interface Sheet {
  insert(rule: string): void;
}

const { result, unmount } = renderHook(useCache);
const sheets = Object.getPrototypeOf(result.current!.sheet) as Sheet;
unmount();

const { insert } = sheets;
sheets.insert = function (this: Sheet, rule) {
  if (/[{;](display|visibility):/.test(rule)) insert.call(this, visiblePart(rule));
};

/** A declaration of anything else, up to its end. */
const other =
  /(?<=[{;])(?!display:|visibility:)[\w-]+:(?:"[^"]*"|'[^']*'|\([^()]*\)|[^;{}"'()])*(?:;|(?=\}))/g;

const visiblePart = (rule: string) => rule.replace(other, '');

/*
 * jsdom knows the style of an element until something changes, and yet writes it out anew, property by property, for
 * whoever asks: a search by role asks about each element and all that it stands in.
 */

interface Implementation {
  /** Another one after every change of the document. */
  readonly _styleCache: WeakMap<object, unknown>;
}

const symbol = Object.getOwnPropertySymbols(document).find(
  ({ description }) => description === 'impl',
)!;
const implementation = (document as unknown as Record<symbol, Implementation>)[symbol]!;
if (!('_styleCache' in implementation)) throw new Error('jsdom keeps styles in another way now.');
const view = document.defaultView!;
const compute = view.getComputedStyle.bind(view);
let since: unknown;
let known = new WeakMap<Element, CSSStyleDeclaration>();

view.getComputedStyle = (element, pseudo) => {
  if (pseudo) return compute(element, pseudo);
  if (since !== implementation._styleCache) {
    since = implementation._styleCache;
    known = new WeakMap();
  }
  const style = known.get(element) ?? compute(element);
  known.set(element, style);
  return style;
};
globalThis.getComputedStyle = view.getComputedStyle;
