import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { PanelShownFragment } from '../graphql/graphql.js';

/** Who signed the minutes, who was there, and the hash that holds them. */
export const PanelSeal = ({ panel }: { readonly panel: PanelShownFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { signer, signedAt, participants, sha256 } = panel;
  const say = (key: string, values = {}) => translate(`resources.panels.seal.${key}`, values);
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {say('signed', {
          name: signer?.name ?? '',
          role: signer ? translate(`enums.Role.${signer.role}`) : '',
          at: dateTime(signedAt),
        })}
      </Typography>
      <Typography variant="body2">
        {participants.length > 0
          ? say('participants', { names: participants.map(({ name }) => name).join(', ') })
          : say('alone')}
      </Typography>
      <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
        {say('hash', { sha256: sha256 ?? '' })}
      </Typography>
    </Alert>
  );
};
