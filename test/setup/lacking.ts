/** What a browser has and jsdom lacks. Nothing has a size in it, so there is nothing to observe. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** Somebody who would rather have nothing move; no width fits, as without it. */
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: media === '(prefers-reduced-motion: reduce)',
    onchange: null,
    addListener() {},
    removeListener() {},
  });

/** Nothing is laid out, and so there is nowhere to scroll. */
Element.prototype.scrollIntoView ??= () => undefined;
