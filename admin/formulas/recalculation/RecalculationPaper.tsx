import { GlobalStyles } from '@mui/material';
import { page, shellOffPaper } from '../../layout/paper.js';

/**
 * Black on white whatever the screen showed. That it is a recalculation stands framed above it all, and again
 * at the top of every page of the table, so that no page can be taken for a rapor.
 */
export const RecalculationPaper = () => <GlobalStyles styles={styles} />;

const styles = {
  '@page': page,
  '@media print': {
    ...shellOffPaper,
    '.recalculation, .recalculation *, #react-admin-title': {
      color: '#000 !important',
      boxShadow: 'none !important',
    },
    '.recalculation .MuiCard-root': { background: '#fff !important' },
    '.recalculation .recalculation-banner': {
      position: 'static !important',
      background: '#fff !important',
      border: '2px solid #000 !important',
    },
    '.recalculation .paper-only': { display: 'table-row !important' },
    '.recalculation tr': { breakInside: 'avoid' },
    '.recalculation td, .recalculation th': { padding: '3px 5px !important', fontSize: '9pt' },
    '.recalculation th button': { minHeight: '0 !important', padding: '0 !important' },
    // Badges keep their meaning as outlines, also where backgrounds are not printed.
    '.recalculation span[role="img"]:not(.movement)': {
      background: '#fff !important',
      border: '1px solid #000',
    },
  },
} as const;
