import { memo, useEffect, useState } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { useDesk } from '../desk.js';
import { AcceptedNotice } from '../indicator/AcceptedNotice.js';
import { useReopenable } from '../saving/useWorksheetStore.js';
import { AmendDialog } from './AmendDialog.js';
import { AttachPanel } from './AttachPanel.js';
import { amended } from './details.js';
import { DetachedItem } from './DetachedItem.js';
import { EvidenceItem } from './EvidenceItem.js';
import { PreviewPanel } from './PreviewPanel.js';
import { Requirements } from './Requirements.js';
import { UploadItem } from './UploadItem.js';
import { useEvidenceActions, useUploads } from './useEvidenceActions.js';

interface EvidencePaneProps {
  readonly code: string;
  readonly answerId: string;
  /** The sheet around it says what it is. */
  readonly untitled?: boolean;
  /** The link whose document is looked at. */
  readonly looking: string | undefined;
  readonly onLook: (linkId: string | undefined) => void;
}

/** What proves one answer, and the ways to add to it. */
export const EvidencePane = memo(
  ({ code, answerId, untitled = false, looking, onLook }: EvidencePaneProps) => {
    const translate = useTranslate();
    const { instrument, workspace } = useDesk();
    const { answer, reopening } = useReopenable(workspace.store, answerId);
    const uploads = useUploads(answerId);
    const actions = useEvidenceActions(answerId);
    const [amending, setAmending] = useState<WorksheetEvidenceFragment>();
    const { detached, busy, detach, undo, replace } = actions;
    const indicator = instrument.indicators.find((one) => one.code === code);
    const shown = answer?.evidence.find((link) => link.id === looking);
    // Detached meanwhile: there is nothing to look at any more.
    const isGone = looking !== undefined && !shown;
    useEffect(() => {
      if (isGone) onLook(undefined);
    }, [isGone, onLook]);
    if (!answer || !indicator) return null;

    const { evidence, abilities } = answer;
    const mayAttach = reopening || abilities.includes('evidence.attach');
    const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);
    const isEmpty = evidence.length + uploads.length + detached.length === 0;
    return (
      <Box component="section" aria-label={translate('resources.worksheets.desk.evidence')}>
        {!untitled && (
          <Typography variant="h3" sx={{ mb: 1 }}>
            {translate('resources.worksheets.desk.evidence')}
            {evidence.length > 0 && ` (${evidence.length})`}
          </Typography>
        )}
        <Box sx={{ display: 'grid', gap: 2 }}>
          {/* Beside the answer, the answer says it. */}
          {untitled && <AcceptedNotice answerId={answerId} />}
          <Requirements documents={indicator.evidenceRequirements} />
          {isEmpty ? (
            <Typography color="textSecondary">
              {say(mayAttach ? 'none' : 'noneReadOnly')}
            </Typography>
          ) : (
            <Box component="ul" sx={{ m: 0, p: 0 }}>
              {evidence.map((link) => (
                <EvidenceItem
                  key={link.id}
                  link={link}
                  mayChange={reopening || link.abilities.includes('evidence.attach')}
                  busy={busy}
                  failure={actions.failureOf(link)}
                  onShow={() => onLook(link.id)}
                  onAmend={() => setAmending(link)}
                  onDetach={() => void detach(link)}
                  onReplace={(file) => replace(link, file)}
                />
              ))}
              {detached.map((link) => (
                <DetachedItem
                  key={link.id}
                  title={link.evidence.title}
                  busy={busy}
                  failure={actions.failureOf(link)}
                  onUndo={() => void undo(link)}
                />
              ))}
              {uploads.map((upload) => (
                <UploadItem key={upload.id} upload={upload} queue={workspace.uploads} />
              ))}
            </Box>
          )}
          {mayAttach && <AttachPanel answerId={answerId} />}
        </Box>
        {amending && (
          <AmendDialog
            // Whoever detaches it meanwhile takes nothing away from who writes.
            link={evidence.find(({ id }) => id === amending.id) ?? amending}
            onClose={() => setAmending(undefined)}
          />
        )}
        {shown && (
          <PreviewPanel
            links={evidence}
            shown={shown}
            onShow={onLook}
            onClose={() => onLook(undefined)}
            onUsePage={
              reopening || shown.abilities.includes('evidence.attach')
                ? (page) => workspace.amend(answerId, amended(shown, { page }))
                : undefined
            }
          />
        )}
      </Box>
    );
  },
);

EvidencePane.displayName = 'EvidencePane';
