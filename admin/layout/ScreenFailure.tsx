import { Box } from '@mui/material';
import { Title, useEditContext, useListContext, useShowContext } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';

/** In place of a list that could not be read. */
export const ListFailure = () => <ScreenFailure {...useListContext()} />;

/** In place of a record that could not be read to change it. */
export const EditFailure = () => <ScreenFailure {...useEditContext()} />;

/** In place of a record that could not be read to show it. */
export const ShowFailure = () => <ScreenFailure {...useShowContext()} />;

interface ScreenFailureProps {
  readonly error?: unknown;
  readonly refetch: () => unknown;
}

const ScreenFailure = ({ error, refetch }: ScreenFailureProps) => (
  <Box sx={{ px: 2, flex: 1 }}>
    <Title title="common.state.failedTitle" />
    <FailedState error={error} onRetry={() => void refetch()} />
  </Box>
);
