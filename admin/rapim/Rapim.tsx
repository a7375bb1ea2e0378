import type { ReactNode } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate, Authenticated } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { SignInAgain } from '../auth/SignInAgain.js';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { RapimDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { ApiError, isTransient } from '../providers/errors.js';
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
  // Each meeting reads anew: the period may have been closed once more since. Where no network lets it, what was read
  // before is shown; what the server refuses is not.
  const { data, error, isFetchedAfterMount, refetch, dataUpdatedAt } = useApiQuery(
    RapimDocument,
    { periodId, commits },
    {
      staleTime: Infinity,
      gcTime: Infinity,
      refetchOnMount: 'always',
      refetchOnReconnect: false,
    },
  );
  const isShown = data !== undefined && (!error || isTransient(error.failure));
  if ((error && !isShown) || drawing === 'failed') {
    return (
      <Aside>
        <FailedState
          // That the drawing library did not come is the network's doing, and no fault of the server.
          error={error ?? new ApiError({ code: 'NETWORK', details: {} })}
          onRetry={() => (error ? void refetch() : window.location.reload())}
        />
      </Aside>
    );
  }
  if (!isShown || !isFetchedAfterMount || drawing === 'loading') return <Preparing />;
  const isEmpty = data.reportCards.nodes.length === 0 && data.kabupatenIndex === null;
  if (!hasSealedFigures(data.period) || isEmpty) {
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
