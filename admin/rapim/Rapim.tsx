import type { ReactNode } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate, Authenticated } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { SignInAgain } from '../auth/SignInAgain.js';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { RapimDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { Deck } from './Deck.js';
import { ofFirstInstrument } from './meeting.js';
import { Preparing } from './Preparing.js';
import { useDrawingLoaded } from './useDrawingLoaded.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';

/**
 * A closed period on the wall of the leadership's meeting: everything is read once, before the first slide, so
 * that nothing on the wall waits for a network, and nothing changes while people speak of it.
 */
export const Rapim = () => (
  <Authenticated loading={<Preparing />}>
    <Meeting />
  </Authenticated>
);

const Meeting = () => {
  const translate = useTranslate();
  const { periodId = '' } = useParams();
  const commits = useCan('followUp.commit');
  const drawing = useDrawingLoaded();
  const { data, error, isPending, refetch, dataUpdatedAt } = useApiQuery(
    RapimDocument,
    { periodId, commits },
    { staleTime: Infinity, gcTime: Infinity, refetchOnReconnect: false },
  );
  if (error || drawing === 'failed') {
    return (
      <Aside>
        <FailedState
          error={error ?? new Error('NETWORK')}
          onRetry={() => (error ? void refetch() : window.location.reload())}
        />
      </Aside>
    );
  }
  if (isPending || drawing === 'loading') return <Preparing />;
  if (!hasSealedFigures(data.period) || data.reportCards.nodes.length === 0) {
    return (
      <Aside>
        <EmptyState
          title={translate('rapim.notYet.title')}
          lead={translate('rapim.notYet.lead')}
          action={
            <Button component={Link} to="/report-cards" variant="contained">
              {translate('rapim.notYet.action')}
            </Button>
          }
        />
      </Aside>
    );
  }
  const meeting = {
    ...data,
    reportCards: { nodes: ofFirstInstrument(data.reportCards.nodes) },
  };
  return <Deck meeting={meeting} loadedAt={new Date(dataUpdatedAt).toISOString()} />;
};

const Aside = ({ children }: { readonly children: ReactNode }) => (
  <Box component="main" sx={{ minHeight: '100dvh', p: 3, backgroundColor: 'background.default' }}>
    {children}
    <SignInAgain />
  </Box>
);
