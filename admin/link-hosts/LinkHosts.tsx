import { Alert, Box, Button } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { LinkHostsDocument } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { LinkHostForm } from './LinkHostForm.js';
import { LinkHostList } from './LinkHostList.js';
import { useRemoval } from './useRemoval.js';

/** The sites whose links the server may ask whether they answer. */
export const LinkHosts = () => {
  const mayEdit = useCan('linkHost.edit');
  if (!mayEdit) return <AccessDenied />;
  return (
    <>
      <Title title="resources.link-hosts.name" />
      <Kept />
    </>
  );
};

const Kept = () => {
  const translate = useTranslate();
  const { data, error, refetch, isPending } = useApiQuery(LinkHostsDocument, {});
  const { remove, removed, undo, busy, failure } = useRemoval();
  const say = (key: string, params = {}) => translate(`resources.link-hosts.${key}`, params);
  if (isPending) return <LoadingState rows={4} />;
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  const { linkHosts } = data;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <Panel title={say('title')} lead={say('lead')}>
        <LinkHostForm />
        <FailureAlert failure={failure} sx={{ mt: 2 }} />
        {removed && (
          <Alert
            severity="info"
            sx={{ mt: 2, overflowWrap: 'anywhere' }}
            action={
              <Button color="inherit" size="small" disabled={busy} onClick={undo}>
                {say('undo')}
              </Button>
            }
          >
            {say('removed', { host: removed.host })}
          </Alert>
        )}
        <LinkHostList hosts={linkHosts} busy={busy} onRemove={remove} />
      </Panel>
    </Box>
  );
};
