import { Box } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { NotificationBell } from '../notifications/NotificationBell.js';
import { OutboxButton } from '../outbox/OutboxButton.js';
import { LanguageMenu } from './LanguageMenu.js';
import { Mark } from './Mark.js';
import { PeriodSwitch } from './PeriodSwitch.js';
import { ThemeSwitch } from './ThemeSwitch.js';
import { UserMenu } from './UserMenu.js';

/** The bar at the top: which period, which language, which light, whose account. */
export const AppBar = () => (
  <Box
    component="header"
    sx={(theme) => ({
      position: 'sticky',
      top: 0,
      zIndex: 'appBar',
      display: 'flex',
      alignItems: 'center',
      gap: { xs: 0.5, md: 1 },
      px: { xs: 1.5, md: 3 },
      py: 1,
      minHeight: 60,
      backgroundColor: alpha(theme.palette.background.default, 0.94),
      backdropFilter: 'blur(8px)',
      borderBottom: `1px solid ${theme.palette.divider}`,
    })}
  >
    <Mark
      sx={{
        display: { xs: 'none', sm: 'block', md: 'none' },
        fontSize: 30,
        mr: 0.5,
        color: 'primary.main',
      }}
    />
    <PeriodSwitch />
    <Box sx={{ flex: '1 0 0' }} />
    <OutboxButton />
    <NotificationBell />
    <LanguageMenu />
    <ThemeSwitch />
    <UserMenu />
  </Box>
);
