import type { ReactNode } from 'react';
import { Box, List, ListItem, ListItemButton, ListItemText } from '@mui/material';
import { RecordContextProvider, useCreatePath, useListContext } from 'react-admin';
import type { RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import { LoadingState } from './LoadingState.js';

interface PhoneRowsProps<Row extends RaRecord<string>> {
  /** What the row is called. */
  readonly title: (row: Row) => ReactNode;
  /** A line of small print below it. */
  readonly detail?: (row: Row) => ReactNode;
  /** At the right: a state, a grade, a number. */
  readonly aside?: (row: Row) => ReactNode;
  /** Which screen a touch leads to. */
  readonly opens?: 'edit' | 'show' | false;
}

/** The rows of the surrounding list, one below the other, for where there is no room for columns. */
export const PhoneRows = <Row extends RaRecord<string>>({
  title,
  detail,
  aside,
  opens = 'edit',
}: PhoneRowsProps<Row>) => {
  const { data, isPending, resource } = useListContext<Row>();
  const createPath = useCreatePath();
  if (isPending) return <LoadingState />;
  return (
    <List disablePadding>
      {data?.map((row) => {
        const content = (
          <>
            <ListItemText
              primary={title(row)}
              secondary={detail?.(row)}
              slotProps={{ primary: { sx: { fontWeight: 600 } }, secondary: { component: 'div' } }}
            />
            {aside && <Box sx={{ flexShrink: 0, ml: 1 }}>{aside(row)}</Box>}
          </>
        );
        return (
          <RecordContextProvider key={row.id} value={row}>
            <ListItem divider disablePadding={Boolean(opens)}>
              {opens ? (
                <ListItemButton
                  component={Link}
                  to={createPath({ resource, type: opens, id: row.id })}
                >
                  {content}
                </ListItemButton>
              ) : (
                content
              )}
            </ListItem>
          </RecordContextProvider>
        );
      })}
    </List>
  );
};
