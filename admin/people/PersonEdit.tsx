import { Edit, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { Box } from '@mui/material';
import { PersonInputs } from './PersonInputs.js';
import { ResetPassword } from './ResetPassword.js';

/** One account. It is never deleted, only closed: what somebody did keeps their name. */
export const PersonEdit = () => (
  <Edit>
    <SimpleForm toolbar={<SaveOrReset />} warnWhenUnsavedChanges>
      <PersonInputs existing />
    </SimpleForm>
  </Edit>
);

const SaveOrReset = () => (
  <Toolbar>
    <SaveButton />
    <Box sx={{ flex: 1 }} />
    <ResetPassword />
  </Toolbar>
);
