import type { ThemeOptions } from '@mui/material/styles';
import { EditFailure, ListFailure, ShowFailure } from './ScreenFailure.js';
import { phoneBarHeight } from './themeComponents.js';

// A list leaves its rows behind for the screens of one record, under the key without `meta`. Such a row
// is not the whole record: a form would show it, and take back what was typed when the whole one came.
const meta = { whole: true };

// The screen says in place what failed; react-admin would call every failure "does not exist".
const whole = { meta, onError: () => undefined };

/** How react-admin's components look and behave in this admin, unless a screen says otherwise. */
export const raComponents: NonNullable<ThemeOptions['components']> = {
  RaList: {
    defaultProps: { perPage: 25, exporter: false, error: <ListFailure /> },
    styleOverrides: {
      root: {
        // A table too wide for the screen scrolls within itself, never the page.
        '& .RaList-main': { minWidth: 0 },
        '& .RaList-content': { overflowX: 'auto' },
      },
    },
  },
  // A refusal has to come back to the form it was made in; an undo would already have left it.
  RaEdit: {
    defaultProps: {
      mutationMode: 'pessimistic',
      redirect: 'list',
      error: <EditFailure />,
      redirectOnError: false,
      // Read anew each time: a record kept from earlier would be replaced under the typing, too.
      queryOptions: { ...whole, gcTime: 0 },
      mutationOptions: { meta },
    },
  },
  RaShow: { defaultProps: { error: <ShowFailure />, redirectOnError: false, queryOptions: whole } },
  RaCreate: { defaultProps: { redirect: 'list' } },
  RaListToolbar: {
    styleOverrides: {
      root: ({ theme }) => ({
        alignItems: 'center',
        paddingBottom: 8,
        [theme.breakpoints.down('sm')]: {
          backgroundColor: 'transparent',
          flexDirection: 'row',
          flexWrap: 'wrap',
        },
      }),
    },
  },
  RaTopToolbar: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 0,
        padding: 0,
        alignItems: 'center',
        '&:empty': { display: 'none' },
        [theme.breakpoints.down('sm')]: {
          backgroundColor: 'transparent',
          minHeight: 0,
          flex: '0 0 auto',
        },
      }),
    },
  },
  RaFilterForm: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 0,
        padding: 0,
        rowGap: 12,
        '& .RaFilterForm-filterFormInput .MuiFormControl-root': { margin: 0 },
        [theme.breakpoints.up('sm')]: { minHeight: 0 },
        [theme.breakpoints.down('sm')]: { flex: '1 1 0', minWidth: 0 },
      }),
    },
  },
  RaCreateButton: {
    styleOverrides: {
      root: {
        '&.RaCreateButton-floating': { bottom: phoneBarHeight + 16, right: 16 },
      },
    },
  },
  RaToolbar: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.palette.background.paper,
        borderTop: `1px solid ${theme.palette.divider}`,
        borderRadius: '0 0 12px 12px',
        '&.RaToolbar-mobileToolbar': { bottom: phoneBarHeight, padding: 8, borderRadius: 0 },
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
