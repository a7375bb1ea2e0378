import { GlobalStyles } from '@mui/material';
import { chartsOnPaper, page, shellOffPaper } from '../layout/paper.js';

/** On A4, black on white: the goal, the plan and its chart, without what only the screen needs. */
export const PlanPaper = () => <GlobalStyles styles={styles} />;

const styles = {
  '@page': page,
  '@media print': {
    ...shellOffPaper,
    ...chartsOnPaper,
    '.target-plan .only-print': { display: 'block !important' },
    '.target-plan, .target-plan *': { color: '#000 !important', boxShadow: 'none !important' },
    '.target-plan .MuiCard-root, .target-plan .MuiAlert-root': {
      background: '#fff !important',
      border: '1px solid #999 !important',
    },
    '.target-plan span[role="img"], .target-plan .MuiChip-root': {
      background: '#fff !important',
      border: '1px solid #000',
    },
    '.target-plan svg text': { fill: '#000 !important' },
  },
} as const;
