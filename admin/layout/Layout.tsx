import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Box, Drawer } from '@mui/material';
import { SkipNavigationButton, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { ChangePassword } from '../auth/ChangePassword.js';
import { SignInAgain } from '../auth/SignInAgain.js';
import { LoadingState } from '../fields/LoadingState.js';
import { OfflineBanner } from '../offline/OfflineBanner.js';
import { useViewer } from '../providers/useViewer.js';
import { AppBar } from './AppBar.js';
import { BottomNavigation } from './BottomNavigation.js';
import { Menu } from './Menu.js';
import { PageTitle } from './PageTitle.js';
import { ScreenBoundary } from './ScreenBoundary.js';

const menuWidth = 248;

/** What stands around every screen: the menu, the bar, the title, and what to do when a screen breaks. */
export const Layout = ({ children }: { readonly children?: ReactNode }) => {
  const translate = useTranslate();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  if (viewer?.person.mustChangePassword) return <ChangePassword forced />;

  const closeMenu = () => setMenuOpen(false);
  const paper = {
    width: menuWidth,
    backgroundColor: 'nav.background',
    color: 'nav.text',
    border: 0,
  };
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh', backgroundColor: 'background.default' }}>
      <SkipNavigationButton />
      <Drawer
        variant="permanent"
        sx={{ display: { xs: 'none', md: 'block' }, width: menuWidth, '& .MuiDrawer-paper': paper }}
      >
        <Menu />
      </Drawer>
      <Drawer
        open={menuOpen}
        onClose={closeMenu}
        sx={{ display: { md: 'none' }, '& .MuiDrawer-paper': paper }}
        slotProps={{ paper: { 'aria-label': translate('common.menu.label') } }}
      >
        <Menu onLeave={closeMenu} />
      </Drawer>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <AppBar />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, px: { xs: 1.5, md: 3 }, pt: 2, pb: { xs: 11, md: 4 }, outline: 'none' }}
        >
          <PageTitle />
          <OfflineBanner />
          <ScreenBoundary location={pathname}>
            <Suspense fallback={<LoadingState />}>{children}</Suspense>
          </ScreenBoundary>
        </Box>
      </Box>
      <BottomNavigation onMore={() => setMenuOpen(true)} />
      <SignInAgain />
    </Box>
  );
};
