import { useId, useState } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { LoadingState } from '../fields/LoadingState.js';
import { OpenPanelDocument, PanelWorksheetsDocument } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';

interface OpenPanelDialogProps {
  readonly periodId: string;
  readonly onClose: () => void;
}

/** Which worksheets a new panel looks at: all of them unless some are chosen. */
export const OpenPanelDialog = ({ periodId, onClose }: OpenPanelDialogProps) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const titleId = useId();
  const [chosen, choose] = useState<ReadonlySet<string>>();
  const found = useApiQuery(PanelWorksheetsDocument, { periodId });
  const open = useApiMutation(OpenPanelDocument, {
    onSuccess: ({ openPanel: panel }) => {
      queries.setQueryData(['Panel', { id: panel.id }], { panel });
      void navigate(`/panels/${panel.id}`);
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['Panels'] }),
  });
  const say = (key: string, values = {}) => translate(`resources.panels.opening.${key}`, values);
  const sheets = found.data?.worksheets.nodes;
  const isChosen = (id: string) => chosen?.has(id) ?? true;
  const count = sheets?.filter(({ id }) => isChosen(id)).length ?? 0;
  const all = sheets !== undefined && count === sheets.length;
  const toggle = (id: string) => {
    const ids = sheets?.map((sheet) => sheet.id).filter(isChosen) ?? [];
    choose(new Set(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={open.isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {say('title')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {say('lead')}
        </Typography>
        {found.isPending && <LoadingState rows={6} />}
        {found.isLoadingError && (
          <FailedState error={found.error} onRetry={() => void found.refetch()} />
        )}
        {sheets?.length === 0 && <Typography>{say('none')}</Typography>}
        {sheets !== undefined && sheets.length > 0 && (
          <FormControlLabel
            sx={{ display: 'flex', mr: 0, fontWeight: 600 }}
            control={
              <Checkbox
                checked={all}
                indeterminate={count > 0 && !all}
                onChange={() => choose(all ? new Set() : undefined)}
              />
            }
            label={say('all', { smart_count: sheets.length })}
          />
        )}
        {sheets?.map(({ id, unit, progress }) => (
          <FormControlLabel
            key={id}
            sx={{ display: 'flex', mr: 0 }}
            control={<Checkbox checked={isChosen(id)} onChange={() => toggle(id)} />}
            label={
              <>
                {unit?.name ?? translate('resources.panels.kabupaten')}{' '}
                <Typography component="span" variant="caption" color="textSecondary">
                  {say('accepted', { smart_count: progress.accepted })}
                </Typography>
              </>
            }
          />
        ))}
        <FailureAlert failure={open.error?.failure} sx={{ mt: 2 }} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} color="inherit" disabled={open.isPending}>
          {translate('common.actions.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={open.isPending || count === 0}
          onClick={() =>
            open.mutate({
              input: {
                periodId,
                ...(all
                  ? {}
                  : { worksheetIds: sheets?.map(({ id }) => id).filter(isChosen) ?? [] }),
              },
            })
          }
        >
          {translate('resources.panels.open')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
