import { useState } from 'react';
import { Alert, Button } from '@mui/material';
import { Form, PasswordInput, TextInput, email, required, useTranslate } from 'react-admin';
import { failureOf } from '../providers/errors.js';
import type { Failure } from '../providers/errors.js';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface CredentialsFormProps {
  readonly onSubmit: (credentials: Credentials) => Promise<unknown>;
  readonly submitLabel: string;
  /** Given where it is known who has to sign in; then only the password is asked for. */
  readonly knownEmail?: string | undefined;
}

/** Email and password, with what is wrong about them said above the button. */
export const CredentialsForm = ({ onSubmit, submitLabel, knownEmail }: CredentialsFormProps) => {
  const translate = useTranslate();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  const submit = async (values: object) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit({ ...(values as Credentials), ...(knownEmail && { email: knownEmail }) });
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form onSubmit={submit} mode="onSubmit" noValidate>
      {!knownEmail && (
        <TextInput
          source="email"
          label="common.auth.email"
          type="email"
          autoComplete="username"
          autoFocus
          validate={[required(), email()]}
        />
      )}
      <PasswordInput
        source="password"
        label="common.auth.password"
        autoComplete="current-password"
        autoFocus={Boolean(knownEmail)}
        validate={required()}
      />
      {failure && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {translate(`errors.${failure.code}`, failure.details)}
        </Alert>
      )}
      <Button
        type="submit"
        variant="contained"
        size="large"
        fullWidth
        disabled={busy}
        sx={{ mt: 1 }}
      >
        {submitLabel}
      </Button>
    </Form>
  );
};
