import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { PeriodOpeningsDocument, RemoveExceptionDocument } from '../graphql/graphql.js';
import type { LockExceptionRowFragment, OpeningRequestRowFragment } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';
import { DecideDialog } from './DecideDialog.js';
import { ExceptionItem } from './ExceptionItem.js';
import { GrantDialog } from './GrantDialog.js';
import { RequestItem } from './RequestItem.js';

/** As many decided requests as are shown until somebody asks for the others. */
const shownAtFirst = 3;

/** What is open in a period although its window is closed, and who asks for more. */
export const OpeningsPanel = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { data, error, isPending, refetch } = useApiQuery(PeriodOpeningsDocument, { periodId });
  const [deciding, setDeciding] = useState<OpeningRequestRowFragment>();
  const [granting, setGranting] = useState(false);
  const [removing, setRemoving] = useState<LockExceptionRowFragment>();
  const [all, showAll] = useState(false);
  const say = (key: string, params = {}) => translate(`windows.openings.${key}`, params);
  const readAnew = () => void refetch();
  const remove = useApiMutation(RemoveExceptionDocument, {
    onSuccess: () => notify('windows.openings.removed', { type: 'success' }),
    onError: ({ failure }) => notify(sentenceOf(failure), { type: 'error' }),
    onSettled: () => {
      setRemoving(undefined);
      readAnew();
    },
  });
  const openings = data?.periodOpenings;
  const waiting = openings?.requests.filter(({ state }) => state === 'OPEN') ?? [];
  const decided = openings?.requests.filter(({ state }) => state !== 'OPEN') ?? [];
  const grants = openings?.abilities.includes('exception.grant') ?? false;
  return (
    <Panel
      title={say('title')}
      lead={say('lead')}
      aside={
        grants && (
          <Button startIcon={<KeyIcon />} onClick={() => setGranting(true)}>
            {say('grant')}
          </Button>
        )
      }
    >
      {isPending && <LoadingState rows={2} />}
      {error && !data && <FailedState error={error} onRetry={readAnew} />}
      {openings && (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Section title={say('waiting')} none={waiting.length === 0 ? say('noneWaiting') : null}>
            {/* Nothing can be opened, so nothing be decided. */}
            {openings.proposedExpiry === null && (
              <Typography variant="body2">{say('lapsed')}</Typography>
            )}
            {waiting.map((request) => (
              <RequestItem key={request.id} request={request}>
                {request.abilities.includes('opening.decide') ? (
                  <Button variant="contained" size="small" onClick={() => setDeciding(request)}>
                    {say('decide')}
                  </Button>
                ) : (
                  grants && (
                    <Typography variant="body2" color="textSecondary">
                      {say('notYours')}
                    </Typography>
                  )
                )}
              </RequestItem>
            ))}
          </Section>
          <Section
            title={say('exceptions')}
            none={openings.exceptions.length === 0 ? say('noneOpen') : null}
          >
            {openings.exceptions.map((exception) => (
              <ExceptionItem
                key={exception.id}
                exception={exception}
                onRemove={() => setRemoving(exception)}
              />
            ))}
          </Section>
          {decided.length > 0 && (
            <Section title={say('decided')} none={null}>
              {decided.slice(0, all ? undefined : shownAtFirst).map((request) => (
                <RequestItem key={request.id} request={request} />
              ))}
              {!all && decided.length > shownAtFirst && (
                <Button onClick={() => showAll(true)} sx={{ justifySelf: 'start' }}>
                  {say('showAll', { count: decided.length })}
                </Button>
              )}
            </Section>
          )}
        </Box>
      )}
      {deciding && openings && (
        <DecideDialog
          request={deciding}
          proposedExpiry={openings.proposedExpiry}
          onDone={readAnew}
          onClose={() => setDeciding(undefined)}
        />
      )}
      {granting && openings && (
        <GrantDialog
          periodId={periodId}
          openings={openings}
          onDone={readAnew}
          onClose={() => setGranting(false)}
        />
      )}
      <Confirm
        isOpen={removing !== undefined}
        loading={remove.isPending}
        title="windows.openings.removeTitle"
        content="windows.openings.removeLead"
        confirm="windows.openings.remove"
        confirmColor="warning"
        onConfirm={() => removing && remove.mutate({ id: removing.id })}
        onClose={() => setRemoving(undefined)}
      />
    </Panel>
  );
};

interface SectionProps {
  readonly title: string;
  /** Said where there is nothing. */
  readonly none: string | null;
  readonly children: React.ReactNode;
}

const Section = ({ title, none, children }: SectionProps) => (
  <Box sx={{ display: 'grid', gap: 1 }}>
    <Typography variant="h3">{title}</Typography>
    {none === null ? children : <Typography color="textSecondary">{none}</Typography>}
  </Box>
);
