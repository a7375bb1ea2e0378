import { useState } from 'react';
import { Box, Button, IconButton, Tooltip, Typography } from '@mui/material';
import AddIcon from '@mui/icons-material/AddOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { PeriodWindowsDocument, RemovePeriodWindowDocument } from '../graphql/graphql.js';
import type { PeriodRowFragment, PeriodWindowRowFragment } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';
import { useCan } from '../providers/useViewer.js';
import { useStageName } from './useStageName.js';
import { WindowDialog } from './WindowDialog.js';

/** When each stage of a period may be written, where that is not as long as the period. */
export const WindowsPanel = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const edits = useCan('window.edit');
  const { nameOf } = useStageName();
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
        edits && (
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

interface WindowItemProps {
  readonly window: PeriodWindowRowFragment;
  readonly onMove: () => void;
  readonly onRemove: () => void;
}

const WindowItem = ({ window, onMove, onRemove }: WindowItemProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { scope, unitKind, unit, opensAt, closesAt, setBy, abilities } = window;
  const whose =
    scope === 'ALL'
      ? translate('windows.scopes.ALL')
      : scope === 'UNIT_KIND'
        ? translate(`enums.UnitKind.${unitKind}`)
        : (unit?.name ?? translate('windows.ofKabupaten'));
  const buttons = [
    { key: 'move', icon: <EditIcon fontSize="small" />, onClick: onMove },
    { key: 'remove', icon: <DeleteIcon fontSize="small" />, onClick: onRemove },
  ];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{whose}</Typography>
        <Typography>
          {translate('windows.span', { from: dateTime(opensAt), to: dateTime(closesAt) })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('windows.setBy', { name: setBy.name })}
        </Typography>
      </Box>
      {abilities.includes('window.edit') &&
        buttons.map(({ key, icon, onClick }) => {
          const label = translate(`windows.${key}Of`, { whose });
          return (
            <Tooltip key={key} title={label}>
              <IconButton aria-label={label} onClick={onClick}>
                {icon}
              </IconButton>
            </Tooltip>
          );
        })}
    </Box>
  );
};
