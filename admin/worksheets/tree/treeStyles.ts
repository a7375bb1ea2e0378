import { alpha } from '@mui/material/styles';
import type { Theme } from '@mui/material/styles';
import type { Mark } from '../standing.js';

const colourOf = ({ palette }: Theme): Readonly<Record<Mark, string>> => ({
  returned: palette.answerState.RETURNED.text,
  unanswered: palette.text.secondary,
  unproven: palette.warning.main,
  mended: palette.info.main,
  ready: palette.primary.main,
  submitted: palette.answerState.SUBMITTED.text,
  accepted: palette.success.main,
});

/** Colours of the signs, for whatever holds a `MarkIcon`. */
const markColours = (theme: Theme) =>
  Object.fromEntries(
    Object.entries(colourOf(theme)).map(([mark, color]) => [`& .mark-${mark}`, { color }]),
  );

/** One rule for all rows: styling hundreds of them one by one is what makes a tree slow. */
export const treeStyles = (theme: Theme) => ({
  ...markColours(theme),
  '& .mark': { flexShrink: 0, marginTop: '1px' },
  '& .row': {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    minHeight: 34,
    padding: '7px 8px',
    borderRadius: '8px',
    cursor: 'pointer',
    fontSize: '0.84rem',
    lineHeight: 1.35,
    [theme.breakpoints.down('md')]: { minHeight: 44, paddingBlock: '11px' },
  },
  '& .row:hover': { backgroundColor: theme.palette.action.hover },
  '& .row:focus-visible': { outlineOffset: -3 },
  '& .row.component': { fontWeight: 600 },
  '& .row.component.top': { fontSize: '0.9rem', fontWeight: 700, marginTop: '6px' },
  '& .row.current': {
    backgroundColor: alpha(theme.palette.primary.main, 0.12),
    boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
  },
  '& .text': { flex: 1, minWidth: 0 },
  '& .indicator .text': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  '& .code': { color: theme.palette.text.secondary, fontWeight: 600, marginRight: '6px' },
  '& .count': {
    color: theme.palette.text.secondary,
    fontSize: '0.76rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    paddingTop: '1px',
  },
  '& .count.all': { color: theme.palette.success.main },
  '& .back': {
    color: theme.palette.answerState.RETURNED.text,
    backgroundColor: theme.palette.answerState.RETURNED.fill,
    borderRadius: '8px',
    padding: '0 6px',
    fontSize: '0.74rem',
    fontWeight: 700,
  },
  '& .bar': {
    height: 3,
    borderRadius: 2,
    marginTop: '5px',
    backgroundColor: theme.palette.divider,
    overflow: 'hidden',
  },
  '& .bar > i': { display: 'block', height: '100%', backgroundColor: theme.palette.primary.main },
  '& .chevron': { flexShrink: 0, width: 14, textAlign: 'center', transition: 'transform 120ms' },
  '& [aria-expanded=true] > .chevron': { transform: 'rotate(90deg)' },
  '& .others': { flexShrink: 0, fontSize: 17, color: theme.palette.answerState.SUBMITTED.text },
  '& .trouble': { color: theme.palette.error.main, fontWeight: 800 },
});
