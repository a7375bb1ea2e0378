import { useState } from 'react';
import { Button } from '@mui/material';
import { Form, PasswordInput, TextInput, email, required } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { failureOf } from '../providers/errors.js';
import type { Failure } from '../providers/errors.js';
import { fieldErrors } from '../providers/refusals.js';

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

/** Read out as soon as it is there: the focus is on the button then. */
const said = { formHelperText: { 'aria-live': 'polite' } } as const;

/** Email and password, with what is wrong said at either, or above the button. */
export const CredentialsForm = ({ onSubmit, submitLabel, knownEmail }: CredentialsFormProps) => {
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  const submit = async (values: object) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit({ ...(values as Credentials), ...(knownEmail && { email: knownEmail }) });
      return undefined;
    } catch (cause) {
      const refused = failureOf(cause);
      const errors = fieldErrors(refused, { password: {}, ...(!knownEmail && { email: {} }) });
      if (!errors) setFailure(refused);
      return errors;
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
          slotProps={said}
        />
      )}
      <PasswordInput
        source="password"
        label="common.auth.password"
        autoComplete="current-password"
        autoFocus={Boolean(knownEmail)}
        validate={required()}
        slotProps={said}
      />
      <FailureAlert failure={failure} sx={{ mb: 1.5 }} />
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
