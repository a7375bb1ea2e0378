import { Alert, Box, Typography } from '@mui/material';
import { useLocaleState, useLogin, useTranslate } from 'react-admin';
import { LanguageMenu } from '../layout/LanguageMenu.js';
import { ThemeSwitch } from '../layout/ThemeSwitch.js';
import { Mark } from '../layout/Mark.js';
import { useUnreached } from '../offline/useOffline.js';
import { session } from '../providers/session.js';
import { CredentialsForm } from './CredentialsForm.js';
import { LeverPicture } from './LeverPicture.js';

/** The door: what this is at the left, the way in at the right. */
export const SignIn = () => {
  const translate = useTranslate();
  const login = useLogin();
  const isUnreached = useUnreached();
  const [, setLocale] = useLocaleState();
  const signIn = async (input: { email: string; password: string }) => {
    await login(input);
    const { viewer } = session.get();
    if (viewer) setLocale(viewer.person.locale);
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1.1fr 1fr' }, minHeight: '100dvh' }}>
      <Box
        component="aside"
        aria-label={translate('common.app.name')}
        sx={{
          display: { xs: 'none', md: 'flex' },
          flexDirection: 'column',
          justifyContent: 'space-between',
          p: 6,
          backgroundColor: 'nav.background',
          color: 'nav.text',
        }}
      >
        <Brand />
        <LeverPicture />
        <Typography sx={{ color: 'nav.muted', maxWidth: 440 }}>
          {translate('common.app.about')}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', p: { xs: 2, sm: 4 } }}>
        <Box component="header" sx={{ display: 'flex', alignItems: 'center' }}>
          <Box sx={{ display: { md: 'none' }, color: 'primary.main' }}>
            <Brand />
          </Box>
          <Box sx={{ flex: 1 }} />
          <LanguageMenu />
          <ThemeSwitch />
        </Box>
        <Box component="main" sx={{ m: 'auto', width: '100%', maxWidth: 400, py: 4 }}>
          <Typography variant="h1" gutterBottom>
            {translate('common.auth.title')}
          </Typography>
          <Typography color="textSecondary" sx={{ mb: 2.5 }}>
            {translate('common.auth.lead')}
          </Typography>
          {isUnreached && (
            <Alert severity="warning" role="status" sx={{ mb: 2.5 }}>
              {translate('offline.signIn')}
            </Alert>
          )}
          <CredentialsForm onSubmit={signIn} submitLabel={translate('common.auth.submit')} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 3 }}>
            {translate('common.auth.forgotten')}
          </Typography>
        </Box>
      </Box>
    </Box>
  );
};

const Brand = () => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Mark sx={{ fontSize: 40 }} />
      <Box>
        <Typography sx={{ fontWeight: 800, fontSize: '1.4rem', lineHeight: 1.1 }}>
          {translate('common.app.name')}
        </Typography>
        <Typography variant="caption">{translate('common.app.tagline')}</Typography>
      </Box>
    </Box>
  );
};
