import type { Mark } from '../standing.js';

/** Drawn by hand: hundreds of them stand in the tree, where components of icons would take their time. */
const shapes: Readonly<Record<Mark, string>> = {
  // An arrow that turns back.
  returned: 'M8 4 3 9l5 5v-3.5h4a3 3 0 0 1 3 3V16h2v-2.5a5 5 0 0 0-5-5H8z',
  // An empty ring.
  unanswered:
    'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15m0 1.8a5.7 5.7 0 1 1 0 11.4 5.7 5.7 0 0 1 0-11.4',
  // A ring that is half full.
  unproven: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15m0 1.8a5.7 5.7 0 0 1 0 11.4z',
  // A tick on the way, without its disc.
  mended: 'm8 13.2-3.4-3.4-1.4 1.4L8 16l9-9-1.4-1.4z',
  ready: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
  // An hourglass.
  submitted: 'M5 2.5v4L8.5 10 5 13.5v4h10v-4L11.5 10 15 6.5v-4zm8 11.5v1.8H7V14l3-3z',
  accepted:
    'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M8.7 13.7 5 10l1.3-1.3 2.4 2.4 5-5L15 7.4z',
};

/** The sign of an indicator's standing; its word stands beside it or in its label. */
export const MarkIcon = ({ mark }: { readonly mark: Mark }) => (
  <svg className={`mark mark-${mark}`} viewBox="0 0 20 20" width="18" height="18" aria-hidden>
    <path d={shapes[mark]} fill="currentColor" fillRule="evenodd" />
  </svg>
);
