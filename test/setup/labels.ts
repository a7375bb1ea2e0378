/**
 * Finds the labels of an input as jsdom does, but asks only those that could be its own.
 *
 * jsdom asks each label for its control, which looks for an id in the whole document, and does so for every
 * input: half the time of a screen's tests that find inputs by their labels.
 */
for (const { prototype } of [
  HTMLButtonElement,
  HTMLInputElement,
  HTMLMeterElement,
  HTMLOutputElement,
  HTMLProgressElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
]) {
  Object.defineProperty(prototype, 'labels', { configurable: true, get: labelsOf });
}

function labelsOf(this: HTMLElement): HTMLLabelElement[] | null {
  if (this instanceof HTMLInputElement && this.type === 'hidden') return null;
  return [...this.ownerDocument.getElementsByTagName('label')].filter((label) => {
    const id = label.getAttribute('for');
    return id === null
      ? label.contains(this) && label.control === this
      : id === this.id && id !== '' && this.ownerDocument.getElementById(id) === this;
  });
}
