import type { FormEvent } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { AddLinkHostDocument } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { type Places, refusalAt } from '../providers/refusals.js';
import { useLinkHostsAnew } from './useRemoval.js';

const own = (key: string) => `resources.link-hosts.${key}`;
const places: Places = {
  host: {
    says: { MALFORMED: own('noHost'), DUPLICATE: own('taken'), OUT_OF_RANGE: own('tooMany') },
  },
};

/** Adds a site. What was begun stays on the device until it is sent. */
export const LinkHostForm = () => {
  const translate = useTranslate();
  const readAnew = useLinkHostsAnew();
  const [host, setHost] = useDraft('linkHosts.new', '');
  const { mutate, isPending, error } = useApiMutation(AddLinkHostDocument, {
    onSuccess: () => {
      setHost('');
      readAnew();
    },
  });
  const refusal = error ? refusalAt(error.failure, places) : undefined;
  const sentence = refusal && translate(refusal.key, error?.failure.details);
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate({ input: { host } });
  };
  return (
    <form onSubmit={send}>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'start',
          maxWidth: 640,
          mt: 1,
          gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto' },
        }}
      >
        <TextField
          required
          label={translate(own('host'))}
          value={host}
          onChange={({ target }) => setHost(target.value)}
          error={sentence !== undefined}
          helperText={sentence ?? translate(own('hostHelp'))}
          slotProps={{
            htmlInput: {
              maxLength: limits.hostLength,
              inputMode: 'url',
              autoCapitalize: 'none',
              autoCorrect: 'off',
              spellCheck: false,
            },
          }}
        />
        <Button
          type="submit"
          variant="contained"
          disabled={isPending}
          sx={{ minHeight: 44, mt: { sm: 1 } }}
        >
          {translate(own('add'))}
        </Button>
      </Box>
      {!refusal && <FailureAlert failure={error?.failure} sx={{ mt: 2 }} />}
    </form>
  );
};
