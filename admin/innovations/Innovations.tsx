import { useCallback, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import {
  Box,
  Button,
  Card,
  List,
  ListItem,
  ListItemButton,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import AddIcon from '@mui/icons-material/Add';
import { Title, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import { momentOf } from '../follow-ups/dueDay.js';
import { SearchField } from '../follow-ups/SearchField.js';
import { useHolderName } from '../follow-ups/useHolderName.js';
import { InnovationStage } from '../graphql/enums.js';
import { type InnovationRowFragment, InnovationsDocument } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { StageChip } from './StageChip.js';

/** As many as are read at a time; the next ones are asked for. */
const step = 50;
const atMost = 200;

/** The innovations of the own unit, or of all. */
export const Innovations = () => {
  const maySee = useCan('innovation.list');
  if (!maySee) return <AccessDenied />;
  return (
    <>
      <Title title="resources.innovations.name" />
      <Listed />
    </>
  );
};

const Listed = () => {
  const translate = useTranslate();
  const { number } = useFormat();
  const [params, setParams] = useSearchParams();
  const [first, setFirst] = useState(step);
  const creates = useCan('innovation.create');
  const search = params.get('search') ?? '';
  const stage = Object.values(InnovationStage).find((one) => one === params.get('stage')) ?? '';
  const ask = useCallback(
    (name: string, value: string) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const { data, error, isPending, refetch } = useApiQuery(
    InnovationsDocument,
    {
      filter: { ...(search.trim() && { search: search.trim() }), ...(stage && { stage: [stage] }) },
      first,
    },
    { placeholderData: keepPreviousData },
  );
  const say = (key: string, values = {}) => translate(`resources.innovations.${key}`, values);
  const { nodes = [], totalCount = 0 } = data?.innovations ?? {};
  const isNarrowed = search.trim() !== '' || stage !== '';
  const onSearch = useCallback((text: string) => ask('search', text), [ask]);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 220px', maxWidth: 360, display: 'grid' }}>
          <SearchField label={say('search')} value={search} onChange={onSearch} />
        </Box>
        <TextField
          select
          size="small"
          margin="none"
          label={say('stage')}
          value={stage}
          onChange={({ target }) => ask('stage', target.value)}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          sx={{ minWidth: 160 }}
        >
          <MenuItem value="">{say('anyStage')}</MenuItem>
          {Object.values(InnovationStage).map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`enums.InnovationStage.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ flex: 1 }} />
        {creates && (
          <Button
            variant="contained"
            startIcon={<AddIcon />}
            component={Link}
            to="/innovations/create"
          >
            {say('create')}
          </Button>
        )}
      </Box>
      {isPending && <LoadingState rows={5} />}
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {data && nodes.length === 0 && (
        <EmptyState
          title={say(isNarrowed ? 'none' : 'empty')}
          lead={say(isNarrowed ? 'noneLead' : creates ? 'emptyLead' : 'emptyReader')}
        />
      )}
      {nodes.length > 0 && (
        <Card>
          <List disablePadding aria-label={say('name')}>
            {nodes.map((innovation) => (
              <InnovationItem key={innovation.id} innovation={innovation} />
            ))}
          </List>
        </Card>
      )}
      {totalCount > nodes.length && nodes.length < atMost && (
        <Button
          onClick={() => setFirst(Math.min(first + step, atMost))}
          sx={{ justifySelf: 'center' }}
        >
          {say('more', { count: number(totalCount - nodes.length) })}
        </Button>
      )}
    </Box>
  );
};

const InnovationItem = ({ innovation }: { readonly innovation: InnovationRowFragment }) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const holderOf = useHolderName();
  const { id, title, unit, owner, stage, steps, indicators } = innovation;
  const say = (key: string, values = {}) => translate(`resources.innovations.${key}`, values);
  const latest = steps.at(-1);
  return (
    <ListItem disablePadding divider>
      <ListItemButton
        component={Link}
        to={`/innovations/${id}`}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: { xs: 1.5, md: 2 }, py: 1.5 }}
      >
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}>{title}</Typography>
          <Typography variant="body2" color="textSecondary">
            {say('by', { unit: holderOf(unit), name: owner.name })}
          </Typography>
          {indicators.length > 0 && (
            <Typography variant="body2" color="textSecondary">
              {indicators.map(({ code }) => code).join(', ')}
            </Typography>
          )}
        </Box>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <StageChip stage={stage} />
          {latest && (
            <Typography variant="body2" color="textSecondary">
              {say('since', { date: shortDate(momentOf(latest.day)) })}
            </Typography>
          )}
        </Box>
      </ListItemButton>
    </ListItem>
  );
};
