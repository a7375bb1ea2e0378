import { useState } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { useDraft } from '../../drafts/useDraft.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { detailPlaces, linkPlaces } from './evidenceFailure.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface LinkFormProps {
  readonly answerId: string;
  readonly disabled: boolean;
  /** @throws ApiError */
  readonly onAttach: (link: { readonly url: string; readonly title: string }) => Promise<void>;
}

const malformed: Failure = {
  code: 'INVALID_INPUT',
  field: 'url',
  fault: 'MALFORMED',
  details: {},
};

const nothing = { url: '', title: '' };

/** An address as evidence; folded away until somebody has one. What was begun stays on the device until it is attached. */
export const LinkForm = ({ answerId, disabled, onAttach }: LinkFormProps) => {
  const translate = useTranslate();
  const failureText = useEvidenceFailure();
  const [{ url, title }, setLink] = useDraft(`worksheets.link.${answerId}`, nothing);
  const [isBegun] = useState(url !== '' || title !== '');
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);

  const attach = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^https?:\/\/\S/i.test(url.trim())) return setFailure(malformed);
    setFailure(undefined);
    setBusy(true);
    try {
      await onAttach({ url: url.trim(), title: title.trim() });
      // What was typed while it was under way was not sent, and stays.
      setLink((now) => (now.url === url && now.title === title ? nothing : now));
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setBusy(false);
    }
  };
  const at = failure && refusalAt(failure, linkPlaces)?.at;
  const refusedAt = (input: string) => (failure && at === input ? failureText(failure) : undefined);
  const isElsewhere = failure !== undefined && refusalAt(failure, detailPlaces) !== undefined;
  return (
    <Box component="details" open={isBegun}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.85rem', py: 0.5 }}
      >
        {say('link')}
      </Box>
      <Box component="form" noValidate onSubmit={attach} sx={{ display: 'grid', gap: 1.25, pt: 1 }}>
        <TextField
          label={say('linkUrl')}
          type="url"
          margin="none"
          value={url}
          error={at === 'url'}
          helperText={refusedAt('url') ?? say('linkUrlHelp')}
          onChange={({ target }) => {
            setLink((now) => ({ ...now, url: target.value }));
            setFailure(undefined);
          }}
          slotProps={{ htmlInput: { maxLength: limits.urlLength } }}
        />
        <TextField
          label={say('linkTitle')}
          margin="none"
          value={title}
          error={at === 'title'}
          helperText={refusedAt('title')}
          onChange={({ target }) => {
            setLink((now) => ({ ...now, title: target.value }));
            setFailure(undefined);
          }}
          slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
        />
        {failure && !at && !isElsewhere && (
          <FailureAlert failure={failure} text={failureText(failure)} />
        )}
        <Button type="submit" variant="outlined" disabled={disabled || busy || url.trim() === ''}>
          {say('linkAttach')}
        </Button>
      </Box>
    </Box>
  );
};
