import { useState } from 'react';
import { Button, DialogContentText } from '@mui/material';
import LockResetIcon from '@mui/icons-material/LockResetOutlined';
import { Confirm, useRecordContext, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { FailureAlert } from '../fields/FailureAlert.js';
import { ResetPasswordDocument } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { OneTimePassword } from './OneTimePassword.js';
import type { IssuedPassword } from './OneTimePassword.js';
import type { PersonForm } from './personForm.js';

/** Gives somebody who forgot theirs a new temporary password; their open sessions end. */
export const ResetPassword = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const person = useRecordContext<PersonForm>();
  const [asking, setAsking] = useState(false);
  const [issued, setIssued] = useState<IssuedPassword>();
  const { mutate, reset, isPending, error } = useApiMutation(ResetPasswordDocument, {
    onSuccess: ({ resetPassword: { person: now, password } }) => {
      // The account has a new version; the form around this button must save on top of it.
      setValue('version', now.version);
      setIssued({ name: now.name, password });
      setAsking(false);
    },
  });
  if (!person?.abilities.includes('person.edit')) return null;
  const say = (key: string) => translate(`resources.people.reset.${key}`, { name: person.name });
  return (
    <>
      <Button
        color="inherit"
        startIcon={<LockResetIcon />}
        onClick={() => {
          reset();
          setAsking(true);
        }}
      >
        {say('action')}
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title={say('title')}
        content={
          <>
            <DialogContentText>{say('lead')}</DialogContentText>
            <FailureAlert failure={error?.failure} sx={{ mt: 2 }} />
          </>
        }
        confirm={say('confirm')}
        onConfirm={() => mutate({ id: person.id })}
        onClose={() => setAsking(false)}
      />
      <OneTimePassword issued={issued} onClose={() => setIssued(undefined)} />
    </>
  );
};
