import { useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { useTranslate } from 'react-admin';
import { putOnClipboard } from '../fields/clipboard.js';

/** A temporary password that the server told once and keeps only as a hash. */
export interface IssuedPassword {
  readonly name: string;
  readonly password: string;
}

interface OneTimePasswordProps {
  readonly issued: IssuedPassword | undefined;
  readonly onClose: () => void;
}

/** Shows a temporary password until somebody says they have it: a stray click does not lose it. */
export const OneTimePassword = ({ issued, onClose }: OneTimePasswordProps) => {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  const say = (key: string, values?: object) =>
    translate(`resources.people.password.${key}`, values);
  const copy = async (password: string) => setCopied(await putOnClipboard(password));
  return (
    <Dialog open={issued !== undefined} fullWidth maxWidth="sm" aria-labelledby="one-time-password">
      <DialogTitle id="one-time-password">{say('title', { name: issued?.name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{say('lead')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Box
            component="code"
            sx={{
              fontSize: '1.35rem',
              fontWeight: 700,
              px: 1.5,
              py: 1,
              borderRadius: 1,
              backgroundColor: 'action.hover',
              overflowWrap: 'anywhere',
            }}
          >
            {issued?.password}
          </Box>
          <Button
            startIcon={<ContentCopyIcon />}
            variant="outlined"
            onClick={() => issued && void copy(issued.password)}
          >
            {say(copied ? 'copied' : 'copy')}
          </Button>
        </Box>
        <Alert severity="warning">{say('once')}</Alert>
      </DialogContent>
      <DialogActions>
        <Button
          variant="contained"
          onClick={() => {
            setCopied(false);
            onClose();
          }}
        >
          {say('done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
