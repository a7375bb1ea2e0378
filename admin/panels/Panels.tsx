import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { PanelsDocument } from '../graphql/graphql.js';
import type { PeriodChoiceFragment } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useScreenPeriod } from '../layout/useScreenPeriod.js';
import { useFollowed } from '../live/useFollowed.js';
import { useApiQuery } from '../providers/api.js';
import { readAnew } from '../providers/readAnew.js';
import { useCan } from '../providers/useViewer.js';
import { OpenPanelDialog } from './OpenPanelDialog.js';
import { PanelRow } from './PanelRow.js';

/** The panels of the chosen period, kept at what others do, and the way to open one. */
export const Panels = () => {
  const translate = useTranslate();
  const maySee = useCan('panel.list');
  const { period, isPending } = useScreenPeriod();
  if (!maySee) return <AccessDenied />;
  return (
    <>
      <Title title="resources.panels.name" />
      {isPending && <LoadingState />}
      {!isPending && !period && <EmptyState title={translate('common.period.none')} />}
      {period && <OfPeriod key={period.id} period={period} />}
    </>
  );
};

const OfPeriod = ({ period }: { readonly period: PeriodChoiceFragment }) => {
  const translate = useTranslate();
  const [opening, setOpening] = useState(false);
  const { data, isPending, error, refetch } = useApiQuery(PanelsDocument, { periodId: period.id });
  const queries = useQueryClient();
  useFollowed('panels', { read: () => readAnew(queries, ['Panels']) });
  const mayOpen = useCan('panel.edit') && period.status === 'OPEN';
  const say = (key: string) => translate(`resources.panels.${key}`);
  if (isPending) return <LoadingState />;
  if (!data) return <FailedState error={error} onRetry={() => void refetch()} />;
  const { panels } = data;
  const hasOpen = panels.some(({ signedAt }) => signedAt === null);
  const button = mayOpen && !hasOpen && (
    <Button variant="contained" onClick={() => setOpening(true)} sx={{ minHeight: 44 }}>
      {say('open')}
    </Button>
  );
  return (
    <>
      {panels.length === 0 ? (
        <EmptyState
          title={say('empty')}
          lead={say(mayOpen ? 'emptyLead' : 'emptyReader')}
          action={button || undefined}
        />
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 960 }}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {panels.map((panel) => (
              <PanelRow key={panel.id} panel={panel} />
            ))}
          </Box>
          {button && <Box>{button}</Box>}
        </Box>
      )}
      {opening && <OpenPanelDialog periodId={period.id} onClose={() => setOpening(false)} />}
    </>
  );
};
