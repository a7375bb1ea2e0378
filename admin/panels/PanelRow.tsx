import { Box, Button, Card, CardActionArea, Typography } from '@mui/material';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { PanelHeadFragment } from '../graphql/graphql.js';

/** One panel of a period: where it stands, and the way in. */
export const PanelRow = ({ panel }: { readonly panel: PanelHeadFragment }) => {
  const translate = useTranslate();
  const { dateTime, points } = useFormat();
  const { id, number, signedAt, openedAt, openedBy, decided, limit, minutesPath } = panel;
  const say = (key: string, params = {}) => translate(`resources.panels.${key}`, params);
  return (
    <Card component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
      <CardActionArea
        component={Link}
        to={`/panels/${id}`}
        sx={{ flex: '1 1 260px', p: { xs: 1.5, md: 2 } }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h3" component="h2">
            {say('title', { number })}
          </Typography>
          <ToneChip
            tone={signedAt ? 'good' : 'waiting'}
            label={say(signedAt ? 'signed' : 'running')}
          />
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {signedAt
            ? say('signedAt', { at: dateTime(signedAt) })
            : say('openedAt', { at: dateTime(openedAt), name: openedBy.name })}
        </Typography>
        <Typography variant="body2">
          {say('rowFacts', { smart_count: decided, limit: points(limit) })}
        </Typography>
      </CardActionArea>
      {minutesPath && (
        <Button
          component="a"
          href={minutesPath}
          target="_blank"
          rel="noopener"
          startIcon={<PdfIcon />}
          aria-label={say('minutesOf', { number })}
          sx={{ m: 1, minHeight: 44 }}
        >
          {say('minutes')}
        </Button>
      )}
    </Card>
  );
};
