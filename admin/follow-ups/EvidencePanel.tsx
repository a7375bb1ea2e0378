import { Box, IconButton, Link, List, ListItem, Typography } from '@mui/material';
import RemoveIcon from '@mui/icons-material/CloseOutlined';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import type { FollowUpRecordFragment } from '../graphql/graphql.js';
import { AttachEvidence } from './AttachEvidence.js';
import { useFollowUpEvidence } from './useFollowUpEvidence.js';
import type { FollowUpSteps } from './useFollowUpSteps.js';

interface EvidencePanelProps {
  readonly action: FollowUpRecordFragment;
  readonly steps: FollowUpSteps;
}

/** What proves an action: files and addresses of its own unit. */
export const EvidencePanel = ({ action, steps }: EvidencePanelProps) => {
  const translate = useTranslate();
  const changes = useFollowUpEvidence(action.id, steps.show);
  const mayChange = action.abilities.includes('followUp.report');
  const mayOpen = action.abilities.includes('followUp.download');
  const say = (key: string, params = {}) =>
    translate(`resources.follow-ups.evidence.${key}`, params);
  return (
    <Panel title={say('title')}>
      {action.evidence.length === 0 ? (
        <Typography color="textSecondary">{say(mayChange ? 'none' : 'noneReader')}</Typography>
      ) : (
        <List disablePadding aria-label={say('title')}>
          {action.evidence.map(({ id, evidence: { title }, revision }) => {
            const address = revision.url ?? revision.downloadPath;
            return (
              <ListItem
                key={id}
                disableGutters
                secondaryAction={
                  mayChange && (
                    <IconButton
                      edge="end"
                      disabled={changes.busy}
                      aria-label={say('remove', { title })}
                      onClick={() => changes.detach(id)}
                    >
                      <RemoveIcon fontSize="small" />
                    </IconButton>
                  )
                }
              >
                <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', pr: 1 }}>
                  {mayOpen && address ? (
                    <Link
                      href={address}
                      target="_blank"
                      rel="noopener noreferrer"
                      aria-label={say('open', { title })}
                    >
                      {title}
                    </Link>
                  ) : (
                    <Typography>{title}</Typography>
                  )}
                  {revision.fileName && revision.fileName !== title && (
                    <Typography variant="body2" color="textSecondary">
                      {revision.fileName}
                    </Typography>
                  )}
                </Box>
              </ListItem>
            );
          })}
        </List>
      )}
      {mayChange && <AttachEvidence action={action} changes={changes} />}
    </Panel>
  );
};
