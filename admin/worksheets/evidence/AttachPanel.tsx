import { useState } from 'react';
import { Box, Button } from '@mui/material';
import ReuseIcon from '@mui/icons-material/LibraryAddOutlined';
import { useTranslate } from 'react-admin';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { useDesk } from '../desk.js';
import { DetailsForm } from './DetailsForm.js';
import { DropZone } from './DropZone.js';
import { detailPlaces } from './evidenceFailure.js';
import { LinkForm } from './LinkForm.js';
import { OutsideDialog } from './OutsideDialog.js';
import { ReuseDialog } from './ReuseDialog.js';
import { useDetails } from './useDetails.js';

/** Every way evidence comes to an answer: a file, an address, or what is there already. */
export const AttachPanel = ({ answerId }: { readonly answerId: string }) => {
  const translate = useTranslate();
  const { workspace } = useDesk();
  const { texts, details, isOutside, isValid, isEarlier, change, sent, clear } = useDetails(
    `worksheets.details.${answerId}`,
  );
  const [reusing, setReusing] = useState(false);
  const [refused, setRefused] = useState<Failure>();
  const [outside, setOutside] = useState<string>();

  const send = (files: readonly File[]) => {
    if (files.length === 0) return;
    workspace.uploads.add(answerId, files, details);
    clear();
  };
  const attach = async (
    input: Parameters<typeof workspace.attach>[0],
    ...what: Parameters<typeof sent>
  ) => {
    try {
      await workspace.attach(input);
      sent(...what);
    } catch (cause) {
      const failure = failureOf(cause);
      if (refusalAt(failure, detailPlaces)) setRefused(failure);
      throw cause;
    }
  };
  const reuse = async (evidenceId: string, outsidePeriodNote = '') => {
    const why = outsidePeriodNote === '' ? {} : { outsidePeriodNote };
    const input = { answerId, evidenceId, page: details.page, ...why };
    // Span and note that were typed are of the next file still.
    await attach(input, ['page']).catch((cause: unknown) => {
      if (failureOf(cause).code !== 'EVIDENCE_OUTSIDE_PERIOD') throw cause;
      setOutside(evidenceId);
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <DropZone disabled={!isValid} onFiles={send} />
      <Button size="small" startIcon={<ReuseIcon />} onClick={() => setReusing(true)}>
        {translate('resources.worksheets.evidence.reuse')}
      </Button>
      <LinkForm
        answerId={answerId}
        disabled={!isValid}
        onAttach={({ url, title }) => attach({ answerId, url, title: title || null, ...details })}
      />
      <DetailsForm
        texts={texts}
        isOutside={isOutside}
        isValid={isValid}
        isEarlier={isEarlier}
        failure={refused}
        onDiscard={() => {
          setRefused(undefined);
          clear();
        }}
        onChange={(changed) => {
          setRefused(undefined);
          change(changed);
        }}
      />
      {outside !== undefined && (
        <OutsideDialog
          draftKey={`${answerId}.${outside}`}
          onAttach={(note) => reuse(outside, note)}
          onClose={() => setOutside(undefined)}
        />
      )}
      {reusing && (
        <ReuseDialog
          answerId={answerId}
          // Span and note are the document's own.
          onPick={(evidenceId) => reuse(evidenceId)}
          onClose={() => setReusing(false)}
        />
      )}
    </Box>
  );
};
