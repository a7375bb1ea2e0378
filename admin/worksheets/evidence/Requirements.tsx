import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The documents that usually prove an indicator. */
export const Requirements = ({ documents }: { readonly documents: readonly string[] }) => {
  const translate = useTranslate();
  if (documents.length === 0) return null;
  return (
    <Box>
      <Typography sx={{ fontWeight: 600, fontSize: '0.85rem' }}>
        {translate('resources.worksheets.evidence.usual')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary', fontSize: '0.85rem' }}>
        {documents.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </Box>
    </Box>
  );
};
