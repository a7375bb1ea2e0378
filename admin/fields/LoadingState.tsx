import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';

interface LoadingStateProps {
  /** How many lines the content will roughly have. */
  readonly rows?: number;
}

/** The shape of what is coming, so that the page does not jump when it arrives. */
export const LoadingState = ({ rows = 6 }: LoadingStateProps) => {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('common.state.loading')} sx={{ py: 1 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={38} width={row === 0 ? '40%' : '100%'} />
      ))}
    </Box>
  );
};
