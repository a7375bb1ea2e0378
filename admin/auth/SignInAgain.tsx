import { Button, Dialog, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useLogout, useTranslate } from 'react-admin';
import { SignInDocument } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { session } from '../providers/session.js';
import { useSession } from '../providers/useViewer.js';
import { CredentialsForm } from './CredentialsForm.js';

/**
 * Asks for the password over the page whose session ran out. The page stays as it is beneath, and
 * what it was about to send goes on its way once the same person is back.
 */
export const SignInAgain = () => {
  const translate = useTranslate();
  const signOut = useLogout();
  const { viewer, expired } = useSession();
  if (!viewer || !expired) return null;

  const signIn = async (input: { email: string; password: string }) => {
    const { signIn: again } = await send(SignInDocument, { input });
    session.signedIn(again);
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="sign-in-again">
      <DialogTitle id="sign-in-again">{translate('common.auth.again')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{translate('common.auth.againLead')}</DialogContentText>
        <DialogContentText sx={{ fontWeight: 600 }}>{viewer.person.email}</DialogContentText>
        <CredentialsForm
          knownEmail={viewer.person.email}
          onSubmit={signIn}
          submitLabel={translate('common.auth.submit')}
        />
        <Button fullWidth onClick={() => void signOut()} sx={{ mt: 1 }}>
          {translate('common.auth.leave')}
        </Button>
      </DialogContent>
    </Dialog>
  );
};
