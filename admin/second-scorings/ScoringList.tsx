import { useEffect, useRef } from 'react';
import { Box, List, ListItemButton, Typography } from '@mui/material';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useUnitName } from '../evaluations/rowTexts.js';
import type { SecondScoringRowFragment } from '../graphql/graphql.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';

interface ScoringListProps {
  readonly rows: readonly SecondScoringRowFragment[];
  /** Id of the one on the desk. */
  readonly current: string;
}

/** What is to score; what is scored stays in its place. */
export const ScoringList = ({ rows, current }: ScoringListProps) => {
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate('resources.second-scorings.desk.list')}>
      <List dense disablePadding>
        {rows.map((row) => (
          <Item key={row.id} row={row} current={row.id === current} />
        ))}
      </List>
    </Box>
  );
};

interface ItemProps {
  readonly row: SecondScoringRowFragment;
  readonly current: boolean;
}

const Item = ({ row, current }: ItemProps) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const Icon = row.scored ? DoneIcon : OpenIcon;
  const state = row.scored ? 'ACCEPTED' : 'SUBMITTED';
  return (
    <li>
      <ListItemButton
        component={Link}
        ref={link}
        to={`/second-scorings/${row.id}`}
        selected={current}
        aria-current={current ? 'true' : undefined}
        sx={{ gap: 1, alignItems: 'flex-start', px: 1, borderRadius: '8px' }}
      >
        <Icon
          fontSize="small"
          aria-hidden
          sx={({ palette }) => ({ color: palette.answerState[state].text, mt: '2px' })}
        />
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {row.indicatorCode}
            <Box component="span" sx={visuallyHidden}>
              {` · ${translate(`resources.second-scorings.mine.${row.scored ? 'scored' : 'waiting'}`)}`}
            </Box>
          </Typography>
          <Typography variant="body2" noWrap>
            {row.indicatorText}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div" noWrap>
            {row.unit?.abbreviation ?? unitName(row)}
          </Typography>
        </Box>
      </ListItemButton>
    </li>
  );
};
