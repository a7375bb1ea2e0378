import { Card, List, ListItemButton, ListItemText } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReviewRowFragment } from '../graphql/graphql.js';

interface QueueListProps {
  readonly items: readonly ReviewRowFragment[];
  /** Id of the answer on the desk. */
  readonly current: string;
}

/** What waits, at the side of the desk; on a narrow screen the keys and the list screen serve. */
export const QueueList = ({ items, current }: QueueListProps) => {
  const translate = useTranslate();
  return (
    <Card
      component="nav"
      aria-label={translate('resources.evaluations.desk.queue')}
      sx={{ display: { xs: 'none', lg: 'block' }, maxHeight: '80vh', overflowY: 'auto' }}
    >
      <List dense disablePadding>
        {items.map(({ id, indicatorCode, indicatorText, unit }) => (
          <li key={id}>
            <ListItemButton
              component={Link}
              to={`/evaluations/${id}/show`}
              selected={id === current}
              aria-current={id === current}
            >
              <ListItemText
                primary={`${indicatorCode} · ${unit?.abbreviation ?? unit?.name ?? ''}`}
                secondary={indicatorText}
                slotProps={{ secondary: { noWrap: true } }}
              />
            </ListItemButton>
          </li>
        ))}
      </List>
    </Card>
  );
};
