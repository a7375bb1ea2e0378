import { useState } from 'react';
import { Box, Button } from '@mui/material';
import ReuseIcon from '@mui/icons-material/LibraryAddOutlined';
import { useNotify, useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { failureOf } from '../../providers/errors.js';
import { useDesk } from '../desk.js';
import { DetailsForm } from './DetailsForm.js';
import { DropZone } from './DropZone.js';
import { LinkForm } from './LinkForm.js';
import { ReuseDialog } from './ReuseDialog.js';
import { useDetails } from './useDetails.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

/** Every way evidence comes to an answer: a file, an address, or what is there already. */
export const AttachPanel = ({ answerId }: { readonly answerId: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const failureText = useEvidenceFailure();
  const { workspace } = useDesk();
  const { texts, details, isValid, change, clear } = useDetails();
  const [reusing, setReusing] = useState(false);
  const canReuse = workspace.store.entries.some(({ answer }) => answer.evidence.length > 0);

  const send = (files: readonly File[]) => {
    if (files.length === 0) return;
    workspace.uploads.add(answerId, files, details);
    clear();
  };
  const attachLink = async ({ url, title }: { readonly url: string; readonly title: string }) => {
    await workspace.attach({ answerId, url, title: title || null, ...details });
    clear();
  };
  const reuse = async ({ evidence }: WorksheetEvidenceFragment) => {
    setReusing(false);
    try {
      // Span and note are the document's own.
      await workspace.attach({ answerId, evidenceId: evidence.id, page: details.page });
      clear();
    } catch (cause) {
      notify(failureText(failureOf(cause)), { type: 'error' });
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <DropZone disabled={!isValid} onFiles={send} />
      {canReuse && (
        <Button size="small" startIcon={<ReuseIcon />} onClick={() => setReusing(true)}>
          {translate('resources.worksheets.evidence.reuse')}
        </Button>
      )}
      <LinkForm disabled={!isValid} onAttach={attachLink} />
      <DetailsForm texts={texts} onChange={change} />
      {reusing && (
        <ReuseDialog
          answerId={answerId}
          onPick={(link) => void reuse(link)}
          onClose={() => setReusing(false)}
        />
      )}
    </Box>
  );
};
