import { GlobalStyles } from '@mui/material';
import { page, shellOffPaper } from '../layout/paper.js';
import { layoutWidthPx, paperZoom } from './printOnA4.js';

/**
 * One page of A4, black on white whatever the screen showed: every colour that says something also has
 * a sign, a word or a shape, so that a grey printer loses nothing.
 */
export const PrintStyles = () => <GlobalStyles styles={styles} />;

const layout = {
  '.report-card': { width: `${layoutWidthPx}px`, maxWidth: 'none !important' },
  '.report-card .two': {
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) !important',
  },
};

const styles = {
  '@page': page,
  'body.printing': layout,
  '@media print': {
    ...layout,
    ...shellOffPaper,
    'figure button': { display: 'none !important' },
    '.report-card, .report-card *, #react-admin-title': {
      color: '#000 !important',
      boxShadow: 'none !important',
    },
    '.report-card': { ...layout['.report-card'], zoom: paperZoom, gap: '10px !important' },
    '.report-card .two': { ...layout['.report-card .two'], gap: '10px !important' },
    '.report-card .MuiCard-root': {
      background: '#fff !important',
      border: '1px solid #999 !important',
      breakInside: 'avoid',
    },
    // Badges and bars keep their meaning as outlines, also where backgrounds are not printed.
    '.report-card span[role="img"]:not(.movement)': {
      background: '#fff !important',
      border: '1px solid #000',
    },
    '.report-card .bar': {
      background: '#444 !important',
      borderColor: '#444 !important',
      printColorAdjust: 'exact',
    },
    '.report-card .bar.hollow': { background: '#fff !important' },
    '.report-card svg text': { fill: '#000 !important' },
  },
} as const;
