import { Alert } from '@mui/material';

/** Stays in sight while one scrolls, and is printed with the rest. */
export const RecalculationBanner = ({ children }: { readonly children: string }) => (
  <Alert
    severity="warning"
    role="note"
    className="recalculation-banner"
    sx={{
      position: 'sticky',
      top: 66,
      zIndex: 3,
      alignItems: 'center',
      border: 2,
      borderColor: 'warning.main',
      py: { xs: 0, md: 0.75 },
      fontSize: { xs: '0.85rem', md: '1.1rem' },
      fontWeight: 700,
      lineHeight: 1.35,
    }}
  >
    {children}
  </Alert>
);
