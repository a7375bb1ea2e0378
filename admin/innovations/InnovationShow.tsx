import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import ArrowBackIcon from '@mui/icons-material/ArrowBackOutlined';
import { useQueryClient } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { useHolderName } from '../follow-ups/useHolderName.js';
import { InnovationDocument, type InnovationRecordFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { EditDialog } from './EditDialog.js';
import { EffectsPanel } from './EffectsPanel.js';
import { StageChip } from './StageChip.js';
import { StepsPanel } from './StepsPanel.js';

/** One innovation: what is wrong, what is done about it, how far it is, and what happened since. */
export const InnovationShow = () => {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data, error, refetch } = useApiQuery(InnovationDocument, { id });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 1100 }}>
      <Title title={data?.innovation.title ?? 'resources.innovations.one'} />
      <Box>
        <Button component={Link} to="/innovations" startIcon={<ArrowBackIcon />}>
          {translate('resources.innovations.back')}
        </Button>
      </Box>
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={8} />}
      {data && <Loaded key={id} innovation={data.innovation} />}
    </Box>
  );
};

const Loaded = ({ innovation }: { readonly innovation: InnovationRecordFragment }) => {
  const translate = useTranslate();
  const holderOf = useHolderName();
  const queries = useQueryClient();
  const [editing, edit] = useState(false);
  const say = (key: string, values = {}) => translate(`resources.innovations.${key}`, values);
  const show = (changed: InnovationRecordFragment) => {
    queries.setQueryData(['Innovation', { id: changed.id }], { innovation: changed });
    void queries.invalidateQueries({ queryKey: ['Innovations'] });
  };
  const mayEdit = innovation.abilities.includes('innovation.edit');
  return (
    <>
      <Panel
        title={translate('resources.follow-ups.facts')}
        lead={say('by', { unit: holderOf(innovation.unit), name: innovation.owner.name })}
        aside={mayEdit && <Button onClick={() => edit(true)}>{say('edit')}</Button>}
      >
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Box>
            <StageChip stage={innovation.stage} />
          </Box>
          <Said title={say('problem')}>{innovation.problem}</Said>
          <Said title={say('idea')}>{innovation.idea}</Said>
        </Box>
      </Panel>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <EffectsPanel innovation={innovation} />
        <StepsPanel innovation={innovation} onMoved={show} />
      </Box>
      {editing && (
        <EditDialog
          innovation={innovation}
          onSaved={show}
          onOutdated={() => void queries.invalidateQueries({ queryKey: ['Innovation'] })}
          onClose={() => edit(false)}
        />
      )}
    </>
  );
};

const Said = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <Box>
    <Typography variant="body2" sx={{ fontWeight: 700 }}>
      {title}
    </Typography>
    <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Typography>
  </Box>
);
