import { Box, IconButton, Typography } from '@mui/material';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { LinkHostRowFragment } from '../graphql/graphql.js';

interface LinkHostListProps {
  readonly hosts: readonly LinkHostRowFragment[];
  readonly busy: boolean;
  readonly onRemove: (host: LinkHostRowFragment) => void;
}

/** The sites, one below the other. */
export const LinkHostList = ({ hosts, busy, onRemove }: LinkHostListProps) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.link-hosts.${key}`, params);
  if (hosts.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ mt: 2 }}>
        {say('none')}
      </Typography>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, mt: 2, p: 0, listStyle: 'none' }}>
      {hosts.map((one) => (
        <Box
          component="li"
          key={one.id}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            py: 0.5,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{one.host}</Typography>
            <Typography variant="caption" color="textSecondary">
              {say('since', { date: date(one.createdAt) })}
            </Typography>
          </Box>
          <IconButton
            aria-label={say('removeOf', { host: one.host })}
            title={say('remove')}
            disabled={busy}
            onClick={() => onRemove(one)}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
};
