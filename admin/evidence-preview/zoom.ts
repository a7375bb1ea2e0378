/** `fit`: as wide as there is room; else how many times its own size. */
export type Zoom = 'fit' | number;

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** The next larger or smaller size from the one it has now; the same at the end. */
export function zoomedFrom(scale: number, way: 'in' | 'out'): number {
  const next =
    way === 'in'
      ? steps.find((step) => step > scale * 1.01)
      : steps.findLast((step) => step < scale * 0.99);
  return next ?? (way === 'in' ? Math.max(scale, steps.at(-1)!) : Math.min(scale, steps[0]));
}

/** What a key asks of a document that is looked at. */
export type PreviewAction = 'in' | 'out' | 'fit' | 'next' | 'previous' | 'first' | 'last';

const keys: Readonly<Record<string, PreviewAction>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
};

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** The action of a key; with a modifier it is the browser's. */
export const previewActionOf = ({ key, altKey, ctrlKey, metaKey }: Key) =>
  altKey || ctrlKey || metaKey ? undefined : keys[key];
