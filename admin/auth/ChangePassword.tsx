import { useState } from 'react';
import { Alert, Box, Button, Card, CardContent, Typography } from '@mui/material';
import {
  Form,
  PasswordInput,
  Title,
  maxLength,
  minLength,
  required,
  useLogout,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { limits } from '../../schema/limits.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { ChangePasswordDocument } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { failureOf, isApiFailure } from '../providers/errors.js';
import type { Failure } from '../providers/errors.js';
import { fieldErrors } from '../providers/refusals.js';
import type { Places } from '../providers/refusals.js';
import { session } from '../providers/session.js';

const { passwordMinLength: min, passwordMaxLength: max } = limits;

interface Values {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly repeated: string;
}

/** Where the form shows what is refused; too many attempts are attempts at the present password. */
const places: Places = {
  currentPassword: { says: { WRONG_CREDENTIALS: 'common.password.currentWrong' } },
  password: { at: 'currentPassword' },
  newPassword: { says: { TOO_SHORT: 'errors.WEAK_PASSWORD' } },
};

const repeatsIt = (value: string, { newPassword }: Values) =>
  value === newPassword ? undefined : 'common.password.different';

/** The own password; forced where the present one came from an administrator. */
export const ChangePassword = ({ forced = false }: { readonly forced?: boolean }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const signOut = useLogout();
  const [failure, setFailure] = useState<Failure>();

  const submit = async (values: object) => {
    const { currentPassword, newPassword } = values as Values;
    setFailure(undefined);
    try {
      await send(ChangePasswordDocument, { input: { currentPassword, newPassword } });
    } catch (cause) {
      if (!isApiFailure(cause)) throw cause;
      const refused = failureOf(cause);
      const errors = fieldErrors(refused, places);
      if (!errors) setFailure(refused);
      return errors;
    }
    session.passwordMustChange(false);
    notify('common.password.done', { type: 'success' });
    if (!forced) void navigate('/');
    return undefined;
  };

  const form = (
    <Card sx={{ width: '100%', maxWidth: 480 }}>
      <CardContent>
        {forced ? (
          <>
            <Typography variant="h1" gutterBottom>
              {translate('common.password.title')}
            </Typography>
            <Alert severity="info" sx={{ mb: 2 }}>
              {translate('common.password.forced')}
            </Alert>
          </>
        ) : (
          <Title title="common.password.title" />
        )}
        <Form onSubmit={submit} noValidate>
          <PasswordInput
            source="currentPassword"
            label="common.password.current"
            autoComplete="current-password"
            validate={required()}
          />
          <PasswordInput
            source="newPassword"
            label="common.password.next"
            helperText={translate('common.password.rule', { min })}
            autoComplete="new-password"
            validate={[required(), minLength(min), maxLength(max)]}
          />
          <PasswordInput
            source="repeated"
            label="common.password.repeat"
            autoComplete="new-password"
            validate={[required(), repeatsIt]}
          />
          <FailureAlert failure={failure} sx={{ mb: 1 }} />
          <Button type="submit" variant="contained" size="large" sx={{ mt: 1, mr: 1 }}>
            {translate('common.password.submit')}
          </Button>
          {forced && (
            <Button size="large" onClick={() => void signOut()} sx={{ mt: 1 }}>
              {translate('common.auth.signOut')}
            </Button>
          )}
        </Form>
      </CardContent>
    </Card>
  );
  if (!forced) return form;
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', p: 2 }}>
      {form}
    </Box>
  );
};
