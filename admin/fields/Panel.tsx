import { memo, useId } from 'react';
import type { ReactNode } from 'react';
import { Box, Card, Typography } from '@mui/material';

interface PanelProps {
  readonly title: string;
  /** A line on how to read it. */
  readonly lead?: string | undefined;
  /** At the right of the title: a choice, a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One titled piece of a screen that shows figures. */
export const Panel = ({ title, lead, aside, children }: PanelProps) => {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
      <PanelHead id={id} title={title} lead={lead} aside={aside} />
      {children}
    </Card>
  );
};

type PanelHeadProps = Pick<PanelProps, 'title' | 'lead' | 'aside'> & { readonly id: string };

/** Where figures move with a hand, what is above them stays as it is. */
const PanelHead = memo(({ id, title, lead, aside }: PanelHeadProps) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start', mb: 1 }}>
    <Box sx={{ flex: 1, minWidth: 180 }}>
      <Typography variant="h2" id={id}>
        {title}
      </Typography>
      {lead && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.25 }}>
          {lead}
        </Typography>
      )}
    </Box>
    {aside}
  </Box>
));
PanelHead.displayName = 'PanelHead';
