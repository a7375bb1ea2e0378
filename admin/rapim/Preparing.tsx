import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** While everything the meeting needs is fetched. */
export const Preparing = () => {
  const translate = useTranslate();
  return (
    <Box
      component="main"
      role="status"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        alignContent: 'center',
        justifyItems: 'center',
        gap: 3,
        p: 3,
        backgroundColor: 'background.default',
        color: 'text.primary',
      }}
    >
      <Typography sx={{ fontSize: '1.5rem', fontWeight: 700, textAlign: 'center' }}>
        {translate('rapim.preparing')}
      </Typography>
      <LinearProgress
        aria-label={translate('rapim.preparing')}
        sx={{ width: 'min(420px, 80vw)', height: 8, borderRadius: 4 }}
      />
    </Box>
  );
};
