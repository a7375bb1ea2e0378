import type { KeyboardEvent } from 'react';

/** In a dialog steps back are its own, if any; the ones of the whole draft wait outside. */
export function keepStepsInside(event: KeyboardEvent): void {
  const isStep = ['z', 'y'].includes(event.key.toLowerCase());
  if (isStep && (event.ctrlKey || event.metaKey)) event.stopPropagation();
}
