import { phoneBarHeight } from '../layout/themeComponents.js';

/** From here on the evidence stands beside the answer instead of below it. */
const threePanes = '@media (min-width: 1280px)';

/** Height of the admin's bar and of the desk's own above the panes. */
const above = 132;

const inSight = {
  position: 'sticky',
  top: above,
  maxHeight: `calc(100dvh - ${above + 16}px)`,
  overflowY: 'auto',
} as const;

/** One column on a phone; the queue beside the answer where there is room; the evidence, too, where there is more. */
export const deskColumns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '240px minmax(0, 1fr)' },
  [threePanes]: { gridTemplateColumns: '240px minmax(0, 1fr) minmax(0, 1fr)' },
};

/** The queue stays in sight and scrolls by itself. */
export const queuePane = { ...inSight, p: { md: 1 } };

/** Below the answer the evidence goes with the page, beside it it stays in sight. */
export const evidencePane = {
  gridColumn: { md: 2 },
  minWidth: 0,
  [threePanes]: { gridColumn: 3, ...inSight },
};

/** What is done with an answer, always within reach: above the phone's own bar. */
export const actionBar = {
  position: 'sticky',
  bottom: { xs: `calc(${phoneBarHeight}px + env(safe-area-inset-bottom))`, md: 0 },
  zIndex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  py: 1.25,
  backgroundColor: { xs: 'background.default', md: 'background.paper' },
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
