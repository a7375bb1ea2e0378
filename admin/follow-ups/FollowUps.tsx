import { useCallback, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import {
  Box,
  Button,
  Card,
  List,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import AddIcon from '@mui/icons-material/Add';
import { Title, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import { FollowUpsDocument, FollowUpTalliesDocument } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { UnsentCommitments } from './commitments/UnsentCommitments.js';
import { FollowUpFilters } from './FollowUpFilters.js';
import { FollowUpItem } from './FollowUpItem.js';
import {
  addressOf,
  filterOf,
  isNarrowed,
  type Question,
  questionIn,
  type Show,
  shows,
} from './question.js';
import { TallyPanel } from './TallyPanel.js';

/** As many as are read at a time; the next ones are asked for. */
const step = 50;
const atMost = 200;

/** What units are to do by a day: what is still to be done first, the first due first. */
export const FollowUps = () => {
  const maySee = useCan('followUp.list');
  if (!maySee) return <AccessDenied />;
  return (
    <>
      <Title title="resources.follow-ups.name" />
      <Listed />
    </>
  );
};

const Listed = () => {
  const [search, setSearch] = useSearchParams();
  const question = questionIn(search);
  const [first, setFirst] = useState(step);
  const seesUnits = useCan('worksheet.readAll');
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.follow-ups.${key}`, params);
  const ask = useCallback(
    (change: Partial<Question>) => {
      setFirst(step);
      setSearch((now) => addressOf({ ...questionIn(now), ...change }), { replace: true });
    },
    [setFirst, setSearch],
  );
  const found = useApiQuery(
    FollowUpsDocument,
    { filter: filterOf(question), first },
    { placeholderData: keepPreviousData },
  );
  const tallies = useApiQuery(
    FollowUpTalliesDocument,
    { periodId: question.period || null },
    { enabled: seesUnits, placeholderData: keepPreviousData },
  );
  const { nodes = [], totalCount = 0 } = found.data?.followUpActions ?? {};
  const rows = tallies.data?.followUpTallies ?? [];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <ShowSwitch show={question.show} onShow={(show) => ask({ show })} />
        <Box sx={{ flex: 1 }} />
        <CreateButtons />
      </Box>
      <UnsentCommitments />
      {rows.length > 1 && question.unit === '' && <TallyPanel tallies={rows} question={question} />}
      <FollowUpFilters question={question} seesUnits={seesUnits} onAsk={ask} />
      {found.isPending && <LoadingState rows={6} />}
      {found.error && !found.data && (
        <FailedState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data && nodes.length === 0 && <Nothing question={question} />}
      {nodes.length > 0 && (
        <>
          <Typography role="status" variant="body2" color="textSecondary">
            {say('count', { count: number(totalCount) })}
          </Typography>
          <Card>
            <List disablePadding aria-label={say('name')}>
              {nodes.map((action) => (
                <FollowUpItem key={action.id} action={action} />
              ))}
            </List>
          </Card>
        </>
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

const ShowSwitch = ({ show, onShow }: { show: Show; onShow: (show: Show) => void }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto', py: 0.5, maxWidth: '100%' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={show}
        aria-label={translate('resources.follow-ups.show.label')}
        onChange={(_event, next: Show | null) => next && onShow(next)}
      >
        {shows.map((one) => (
          <ToggleButton
            key={one}
            value={one}
            sx={{ textTransform: 'none', whiteSpace: 'nowrap', minHeight: 36 }}
          >
            {translate(`resources.follow-ups.show.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
};

/** For the own unit, for any unit at a leadership meeting, or not at all. */
const CreateButtons = () => {
  const translate = useTranslate();
  const creates = useCan('followUp.createOwn');
  const commits = useCan('followUp.commit');
  return (
    <>
      {creates && (
        <Button
          variant="contained"
          startIcon={<AddIcon />}
          component={Link}
          to="/follow-ups/create"
        >
          {translate('resources.follow-ups.create')}
        </Button>
      )}
      {commits && (
        <Button
          variant={creates ? 'outlined' : 'contained'}
          startIcon={<AddIcon />}
          component={Link}
          to="/follow-ups/create?as=commitment"
        >
          {translate('resources.follow-ups.commit')}
        </Button>
      )}
    </>
  );
};

const Nothing = ({ question }: { readonly question: Question }) => {
  const translate = useTranslate();
  const creates = useCan('followUp.createOwn');
  const say = (key: string) => translate(`resources.follow-ups.${key}`);
  if (isNarrowed(question) || question.show !== 'all') {
    return <EmptyState title={say('none')} lead={say('noneLead')} />;
  }
  return <EmptyState title={say('empty')} lead={say(creates ? 'emptyLead' : 'emptyReader')} />;
};
