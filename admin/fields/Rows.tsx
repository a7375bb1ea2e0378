import type { ReactNode } from 'react';
import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';

interface RowsProps {
  /** Where there is no room for columns: usually `<PhoneRows>`. */
  readonly phone: ReactNode;
  /** The table. */
  readonly children: ReactNode;
}

/** The rows of a list: a table where it fits, one entry below the other on a phone. */
export const Rows = ({ phone, children }: RowsProps) => (usePhone() ? phone : children);

/** Whether the screen is as narrow as a phone's. */
export const usePhone = (): boolean =>
  useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
