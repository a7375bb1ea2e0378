import {
  BottomNavigation as MuiBottomNavigation,
  BottomNavigationAction,
  Paper,
} from '@mui/material';
import MenuIcon from '@mui/icons-material/Menu';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { isCurrent, useDestinations } from './navigation.js';
import { phoneBarHeight } from './themeComponents.js';

/** On a phone: the first places of the menu within reach of the thumb, the others behind "more". */
export const BottomNavigation = ({ onMore }: { readonly onMore: () => void }) => {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const first = useDestinations().slice(0, 3);
  const current = first.find((one) => isCurrent(one, pathname));
  return (
    <Paper
      square
      elevation={8}
      component="nav"
      aria-label={translate('common.menu.label')}
      sx={{
        display: { xs: 'block', md: 'none' },
        position: 'fixed',
        inset: 'auto 0 0 0',
        zIndex: 'appBar',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      <MuiBottomNavigation
        showLabels
        value={current?.to ?? 'more'}
        sx={{ height: phoneBarHeight, ...labelsInOneLine }}
      >
        {first.map((one) => (
          <BottomNavigationAction
            key={one.to}
            value={one.to}
            component={Link}
            to={one.to}
            label={translate(one.label, { smart_count: 2 })}
            icon={<one.icon />}
            aria-current={one === current ? 'page' : undefined}
          />
        ))}
        <BottomNavigationAction
          value="more"
          label={translate('common.menu.more')}
          icon={<MenuIcon />}
          onClick={onMore}
        />
      </MuiBottomNavigation>
    </Paper>
  );
};

/** "Report cards" is wider than a quarter of 360 px less the usual margins. */
const labelsInOneLine = {
  '& .MuiBottomNavigationAction-root': { minWidth: 0, px: 0.5 },
  '& .MuiBottomNavigationAction-label': { whiteSpace: 'nowrap' },
};
