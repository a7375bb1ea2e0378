import { GlobalStyles } from '@mui/material';
import { chartsOnPaper, page, shellOffPaper } from '../layout/paper.js';

/** On A4, black on white whatever the screen showed; charts as wide as the paper, however wide they were drawn. */
export const DashboardPaper = () => <GlobalStyles styles={styles} />;

const styles = {
  '@page': page,
  '@media print': {
    ...shellOffPaper,
    ...chartsOnPaper,
    '.dashboard button': { display: 'none !important' },
    '.dashboard, .dashboard *, #react-admin-title': {
      color: '#000 !important',
      boxShadow: 'none !important',
    },
    '.dashboard .MuiCard-root': {
      background: '#fff !important',
      border: '1px solid #999 !important',
    },
    // Badges keep their meaning as outlines, also where backgrounds are not printed.
    '.dashboard span[role="img"]:not(.movement)': {
      background: '#fff !important',
      border: '1px solid #000',
    },
    // Rows of a grid keep their heights where what is in them goes on to the next page.
    '.dashboard, .dashboard > div': { display: 'block !important' },
    '.dashboard > *, .dashboard > div > section': { marginBottom: '12px !important' },
    '.dashboard section, .dashboard li': { breakInside: 'avoid' },
    // What stands on a colour of the heat map keeps the ink that was chosen for it.
    '.dashboard svg text:not([fill="#000"]):not([fill="#fff"])': { fill: '#000 !important' },
  },
} as const;
