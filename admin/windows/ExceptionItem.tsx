import { Box, Button, Typography } from '@mui/material';
import LockIcon from '@mui/icons-material/LockOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { LockExceptionRowFragment } from '../graphql/graphql.js';
import { OpeningFacts } from './OpeningFacts.js';

interface ExceptionItemProps {
  readonly exception: LockExceptionRowFragment;
  readonly onRemove: () => void;
}

/** What is open although its window is closed, until when, and the way to lock it again. */
export const ExceptionItem = ({ exception, onRemove }: ExceptionItemProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { author, createdAt, expiresAt, abilities } = exception;
  const say = (key: string, params = {}) => translate(`windows.openings.${key}`, params);
  return (
    <Box
      component="article"
      sx={{
        display: 'grid',
        gap: 0.75,
        justifyItems: 'start',
        borderLeft: 3,
        borderColor: 'primary.main',
        pl: 1.5,
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>
        {say('openUntil', { date: dateTime(expiresAt) })}
      </Typography>
      <OpeningFacts opened={exception} />
      <Typography variant="body2" color="textSecondary">
        {say('grantedBy', { name: author.name, date: dateTime(createdAt) })}
      </Typography>
      {abilities.includes('exception.remove') && (
        <Button
          size="small"
          color="inherit"
          variant="outlined"
          startIcon={<LockIcon />}
          onClick={onRemove}
        >
          {say('remove')}
        </Button>
      )}
    </Box>
  );
};
