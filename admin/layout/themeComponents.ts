import { alpha } from '@mui/material/styles';
import type { ThemeOptions } from '@mui/material/styles';
import { TextFieldRoot } from './TextFieldRoot.js';

/** What the navigation at the bottom of a phone needs; nothing else that floats may cover it. */
export const phoneBarHeight = 60;

/** How MUI's own components look in this admin. */
export const muiComponents: NonNullable<ThemeOptions['components']> = {
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
  MuiTextField: {
    defaultProps: {
      variant: 'outlined',
      margin: 'dense',
      size: 'small',
      fullWidth: true,
      slots: { root: TextFieldRoot },
    },
  },
  MuiFormControl: {
    defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
  },
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
        lineHeight: 1.5,
      }),
    },
  },
  MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
  MuiSnackbar: {
    styleOverrides: {
      root: ({ theme }) => ({ [theme.breakpoints.down('md')]: { bottom: phoneBarHeight + 12 } }),
    },
  },
  MuiTooltip: { defaultProps: { arrow: true, enterDelay: 300 } },
  MuiLinearProgress: { styleOverrides: { root: { borderRadius: 99, height: 8 } } },
  MuiAlert: {
    styleOverrides: {
      root: { borderRadius: 10 },
      // It cuts off what goes beyond it: as wide as the ring around a button that stands in line with its words.
      message: { marginLeft: -16, paddingLeft: 16 },
    },
  },
};
