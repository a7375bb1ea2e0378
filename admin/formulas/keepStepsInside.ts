import type { KeyboardEvent } from 'react';

/** Steps back are those of the field in here; the ones of the whole draft wait outside. */
export function keepStepsInside(event: KeyboardEvent): void {
  const isStep = ['z', 'y'].includes(event.key.toLowerCase());
  if (isStep && (event.ctrlKey || event.metaKey)) event.stopPropagation();
}
