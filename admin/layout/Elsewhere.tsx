import { Box, Button } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../fields/EmptyState.js';
import { LoadingState } from '../fields/LoadingState.js';

/** An address that leads nowhere. */
export const NotFound = () => <Elsewhere title="ra.page.not_found" lead="ra.message.not_found" />;

/** An address that exists, but not for this person. */
export const AccessDenied = () => (
  <Elsewhere title="ra.page.access_denied" lead="ra.message.access_denied" />
);

/** Who somebody is could not be found out. */
export const AuthenticationError = () => (
  <Elsewhere title="ra.page.authentication_error" lead="ra.message.authentication_error" />
);

/** Before it is known who is asking. */
export const Starting = () => (
  <Box sx={{ maxWidth: 720, mx: 'auto', px: 2, pt: 10 }}>
    <LoadingState />
  </Box>
);

const Elsewhere = ({ title, lead }: { readonly title: string; readonly lead: string }) => {
  const translate = useTranslate();
  return (
    <>
      <Title title={title} />
      <EmptyState
        title={translate(title)}
        lead={translate(lead)}
        action={
          <Button variant="contained" component={Link} to="/">
            {translate('common.menu.dashboard')}
          </Button>
        }
      />
    </>
  );
};
