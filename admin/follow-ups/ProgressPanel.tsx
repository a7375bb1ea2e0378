import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { Panel } from '../fields/Panel.js';
import type { FollowUpRecordFragment } from '../graphql/graphql.js';
import { noteKey } from './draftKeys.js';
import type { FollowUpSteps } from './useFollowUpSteps.js';

interface ProgressPanelProps {
  readonly action: FollowUpRecordFragment;
  readonly steps: FollowUpSteps;
}

/** How far it is, with a word on it, and that it is done. What is typed stays on the device until it is saved. */
export const ProgressPanel = ({ action, steps }: ProgressPanelProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { id, version } = action;
  // Until somebody types, it is what was said last: also by another person, meanwhile.
  const [typed, setTyped] = useState<string>();
  const progress = typed ?? String(action.progress);
  const [note, setNote] = useDraft<string>(noteKey(id), '');
  const say = (key: string) => translate(`resources.follow-ups.${key}`);
  const value = Number(progress);
  const isPercent = progress !== '' && Number.isInteger(value) && value >= 0 && value <= 100;
  const isNew = value !== action.progress || note.trim() !== '';
  const save = () => {
    if (!isPercent || !isNew || steps.busy) return;
    steps.progress.mutate(
      { input: { id, version, progress: value, note } },
      {
        onSuccess: () => {
          // What was typed while it was under way was not sent, and stays.
          setTyped((now) => (now === progress ? undefined : now));
          notify('resources.follow-ups.report.saved', { type: 'success' });
        },
      },
    );
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  const isProven = action.evidence.length > 0;
  return (
    <Panel title={say('report.title')}>
      <Box component="form" noValidate onSubmit={onSubmit} sx={{ display: 'grid', gap: 1.5 }}>
        <TextField
          type="number"
          label={say('report.progress')}
          value={progress}
          onChange={({ target }) => setTyped(target.value)}
          error={!isPercent}
          helperText={isPercent ? say('report.progressHelp') : translate('faults.OUT_OF_RANGE')}
          slotProps={{ htmlInput: { min: 0, max: 100, step: 5 } }}
          sx={{ maxWidth: 320 }}
        />
        <TextField
          multiline
          minRows={2}
          maxRows={10}
          label={say('report.note')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onKeyDown={onKeyDown}
          helperText={say('report.noteHelp')}
          slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button type="submit" variant="contained" disabled={steps.busy || !isPercent || !isNew}>
            {say('report.save')}
          </Button>
          <Button
            variant="outlined"
            color="success"
            disabled={steps.busy || !isProven}
            onClick={() => steps.complete.mutate({ input: { id, version, note } })}
          >
            {say('complete.button')}
          </Button>
        </Box>
        {!isProven && (
          <Typography variant="body2" color="textSecondary">
            {say('complete.needs')}
          </Typography>
        )}
      </Box>
    </Panel>
  );
};
