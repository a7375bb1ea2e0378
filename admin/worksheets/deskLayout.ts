import type { Theme } from '@mui/material/styles';

/** From here on the evidence stands beside the indicator instead of below it. */
const threePanes = '@media (min-width: 1360px)';

/** Height of the admin's bar and of the desk's header above the panes. */
const above = 150;

/** One column on a phone; the tree beside it where there is room; the evidence beside both where there is more. */
export const deskColumns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '272px minmax(0, 1fr)' },
  [threePanes]: { gridTemplateColumns: '280px minmax(0, 1fr) 320px' },
};

/** Of a document beside the indicator. */
export const previewWidth = 'min(760px, 46vw)';

/** While a document is beside it, the indicator has the rest of the screen: tree and evidence lie behind. */
export const besidePreview = {
  '@media (min-width: 1200px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    pr: `calc(${previewWidth} - 8px)`,
    '& > :not(#indicator-pane)': { display: 'none' },
  },
};

/** A pane that stays in sight and scrolls by itself. */
export const stickyPane = {
  position: 'sticky',
  top: above,
  height: `calc(100dvh - ${above + 16}px)`,
  display: { xs: 'none', md: 'block' },
};

/** Beside the indicator it stays in sight, below it it goes with the page. */
export const evidencePane = {
  display: { xs: 'none', md: 'block' },
  gridColumn: { md: 2 },
  [threePanes]: {
    gridColumn: 3,
    position: 'sticky',
    top: above,
    maxHeight: `calc(100dvh - ${above + 16}px)`,
    overflowY: 'auto',
  },
};

export const pane = (theme: Theme) => ({
  p: { xs: 0, md: 2 },
  backgroundColor: { md: theme.palette.background.paper },
  border: { md: `1px solid ${theme.palette.divider}` },
  borderRadius: { md: '12px' },
});
