import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { PeriodWindowsDocument, RemovePeriodWindowDocument } from '../graphql/graphql.js';
import type { PeriodRowFragment, PeriodWindowRowFragment } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';
import { useCan } from '../providers/useViewer.js';
import { useStageName } from './useStageName.js';
import { WindowDialog } from './WindowDialog.js';
import { WindowItem } from './WindowItem.js';
import { isOutside, settableStages } from './windowForm.js';

/** When each stage of a period may be written, where that is not as long as the period. */
export const WindowsPanel = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const edits = useCan('window.edit');
  const { stages, nameOf } = useStageName();
  const adds = edits && settableStages(stages, period).length > 0;
  const { data, error, isPending, refetch } = useApiQuery(PeriodWindowsDocument, {
    periodId: period.id,
  });
  const [dialog, setDialog] = useState<{ readonly window?: PeriodWindowRowFragment }>();
  const [removing, setRemoving] = useState<PeriodWindowRowFragment>();
  const remove = useApiMutation(RemovePeriodWindowDocument, {
    onSuccess: () => notify('windows.removed', { type: 'success' }),
    onError: ({ failure }) => notify(sentenceOf(failure), { type: 'error' }),
    onSettled: () => {
      setRemoving(undefined);
      void refetch();
    },
  });
  const windows = data?.periodWindows ?? [];
  const byStage = Map.groupBy(windows, ({ stageKey }) => stageKey);
  return (
    <Panel
      title={translate('windows.title')}
      lead={translate('windows.lead')}
      aside={
        adds && (
          <Button startIcon={<AddIcon />} onClick={() => setDialog({})}>
            {translate('windows.add')}
          </Button>
        )
      }
    >
      {isPending && <LoadingState rows={2} />}
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {data && windows.length === 0 && (
        <Typography color="textSecondary">{translate('windows.none')}</Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {[...byStage].map(([stageKey, ofStage]) => (
          <Box key={stageKey}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {nameOf(stageKey)}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
              {ofStage.map((window) => (
                <WindowItem
                  key={window.id}
                  window={window}
                  isOutside={isOutside(window, period, stages)}
                  onMove={() => setDialog({ window })}
                  onRemove={() => setRemoving(window)}
                />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      {dialog && (
        <WindowDialog
          period={period}
          window={dialog.window}
          onSaved={() => void refetch()}
          onClose={() => setDialog(undefined)}
        />
      )}
      <Confirm
        isOpen={removing !== undefined}
        loading={remove.isPending}
        title="windows.removeTitle"
        content="windows.removeLead"
        confirm="windows.remove"
        confirmColor="warning"
        onConfirm={() => removing && remove.mutate({ id: removing.id, version: removing.version })}
        onClose={() => setRemoving(undefined)}
      />
    </Panel>
  );
};
