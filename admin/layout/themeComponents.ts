import { alpha } from '@mui/material/styles';
import type { ThemeOptions } from '@mui/material/styles';

/** How MUI's and react-admin's components look and behave in this admin. */
export const componentOverrides: NonNullable<ThemeOptions['components']> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      body: { fontVariantNumeric: 'tabular-nums' },
      ':focus-visible': {
        outline: `3px solid ${theme.palette.secondary.main}`,
        outlineOffset: 2,
      },
      '::selection': { background: alpha(theme.palette.secondary.main, 0.28) },
      // Who asks for less motion gets none: nothing here is said by movement alone.
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: ({ theme }) => ({
        '&.Mui-focusVisible': {
          outline: `3px solid ${theme.palette.secondary.main}`,
          outlineOffset: 2,
        },
      }),
    },
  },
  MuiButton: { defaultProps: { disableElevation: true } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { borderRadius: 12 } },
  },
  MuiTextField: { defaultProps: { variant: 'outlined', margin: 'dense' } },
  MuiFormControl: { defaultProps: { variant: 'outlined' } },
  MuiOutlinedInput: {
    styleOverrides: {
      // WCAG 1.4.11: the border is what tells an input from the page.
      notchedOutline: ({ theme }) => ({ borderColor: alpha(theme.palette.text.secondary, 0.75) }),
      root: ({ theme }) => ({ backgroundColor: theme.palette.background.paper }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({ borderColor: theme.palette.divider, paddingBlock: 9 }),
      head: ({ theme }) => ({
        fontWeight: 600,
        fontSize: '0.8rem',
        color: theme.palette.text.secondary,
        backgroundColor: theme.palette.background.paper,
        whiteSpace: 'nowrap',
      }),
    },
  },
  MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
  MuiTooltip: { defaultProps: { arrow: true, enterDelay: 300 } },
  MuiLinearProgress: { styleOverrides: { root: { borderRadius: 99, height: 8 } } },
  MuiAlert: { styleOverrides: { root: { borderRadius: 10 } } },
  RaList: { defaultProps: { perPage: 25, exporter: false } },
  // A refusal has to come back to the form it was made in; an undo would already have left it.
  RaEdit: { defaultProps: { mutationMode: 'pessimistic', redirect: 'list' } },
  RaCreate: { defaultProps: { redirect: 'list' } },
  RaToolbar: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: 'transparent',
        borderTop: `1px solid ${theme.palette.divider}`,
      }),
    },
  },
  RaDataTable: {
    styleOverrides: {
      root: ({ theme }) => ({
        '& .RaDataTable-rowEven, & .RaDataTable-rowOdd': { backgroundColor: 'transparent' },
        '& .RaDataTable-row:hover': { backgroundColor: theme.palette.action.hover },
      }),
    },
  },
};
