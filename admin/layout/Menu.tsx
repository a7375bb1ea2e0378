import { useId } from 'react';
import {
  Box,
  Chip,
  List,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { useFormat } from '../fields/useFormat.js';
import { useViewer } from '../providers/useViewer.js';
import { Mark } from './Mark.js';
import { useMenuCounts } from './menuCounts.js';
import { isCurrent, useDestinations } from './navigation.js';
import type { Destination } from './navigation.js';

/** The main menu: the mark, the kabupaten, and the places this person may go. */
export const Menu = ({ onLeave }: { readonly onLeave?: () => void }) => {
  const translate = useTranslate();
  const viewer = useViewer();
  const destinations = useDestinations();
  return (
    <Box
      component="nav"
      aria-label={translate('common.menu.label')}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1, p: 1.5, height: '100%' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 1, py: 1.5 }}>
        <Mark sx={{ fontSize: 34 }} />
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 800, fontSize: '1.15rem', lineHeight: 1.1 }}>
            {translate('common.app.name')}
          </Typography>
          <Typography variant="caption" noWrap sx={{ color: 'nav.muted', display: 'block' }}>
            {viewer?.kabupaten.name}
          </Typography>
        </Box>
      </Box>
      {(['work', 'setup'] as const).map((group) => (
        <MenuGroup
          key={group}
          title={translate(`common.menu.${group}`)}
          destinations={destinations.filter((one) => one.group === group)}
          onLeave={onLeave}
        />
      ))}
    </Box>
  );
};

interface MenuGroupProps {
  readonly title: string;
  readonly destinations: readonly Destination[];
  readonly onLeave?: (() => void) | undefined;
}

const MenuGroup = ({ title, destinations, onLeave }: MenuGroupProps) => {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const counts = useMenuCounts();
  const { number } = useFormat();
  const titleId = useId();
  if (destinations.length === 0) return null;
  return (
    <Box>
      <Typography variant="overline" id={titleId} sx={{ color: 'nav.muted', px: 1.5 }}>
        {title}
      </Typography>
      <List dense disablePadding aria-labelledby={titleId}>
        {destinations.map((one) => {
          const current = isCurrent(one, pathname);
          const count = counts[one.to];
          return (
            <li key={one.to}>
              <ListItemButton
                component={Link}
                to={one.to}
                selected={current}
                aria-current={current ? 'page' : undefined}
                onClick={onLeave}
                sx={{
                  borderRadius: 2,
                  minHeight: 44,
                  color: 'nav.text',
                  '&:hover, &.Mui-selected, &.Mui-selected:hover': {
                    backgroundColor: 'nav.active',
                  },
                }}
              >
                <ListItemIcon sx={{ minWidth: 38, color: current ? '#f0b352' : 'nav.muted' }}>
                  <one.icon fontSize="small" />
                </ListItemIcon>
                <ListItemText
                  primary={translate(one.label, { smart_count: 2 })}
                  slotProps={{ primary: { sx: { fontWeight: current ? 700 : 500 } } }}
                />
                {count !== undefined && (
                  <Chip
                    size="small"
                    label={number(count)}
                    sx={{ fontWeight: 700, color: 'nav.text', backgroundColor: 'nav.active' }}
                  />
                )}
              </ListItemButton>
            </li>
          );
        })}
      </List>
    </Box>
  );
};
