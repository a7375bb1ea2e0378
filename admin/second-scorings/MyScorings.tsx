import { Box, Button, Card, CardActionArea, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { ProgressBar } from '../fields/ProgressBar.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import { useUnitName } from '../evaluations/rowTexts.js';
import { MySecondScoringsDocument } from '../graphql/graphql.js';
import type { SecondScoringRowFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/** What the viewer is to score a second time, in every period that has a round open. */
export const MyScorings = () => {
  const translate = useTranslate();
  const { data, isPending, error, refetch } = useApiQuery(MySecondScoringsDocument, {});
  const say = (key: string) => translate(`resources.second-scorings.${key}`);
  if (isPending) return <LoadingState />;
  if (!data) return <FailedState error={error} onRetry={() => void refetch()} />;
  const rows = data.mySecondScorings;
  if (rows.length === 0)
    return <EmptyState title={say('mine.empty')} lead={say('mine.emptyLead')} />;
  const scored = rows.filter((row) => row.scored).length;
  const next = rows.find((row) => !row.scored);
  return (
    <Box sx={{ maxWidth: 960, display: 'grid', gap: 2 }}>
      <Typography color="textSecondary">{say('mine.lead')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 220px', maxWidth: 420 }} role="status">
          <ProgressBar
            done={scored}
            total={rows.length}
            label={say('mine.scored')}
            color={scored === rows.length ? 'success' : 'primary'}
          />
        </Box>
        {next && (
          <Button
            component={Link}
            to={`/second-scorings/${next.id}`}
            variant="contained"
            sx={{ minHeight: 44 }}
          >
            {say(scored === 0 ? 'mine.begin' : 'mine.goOn')}
          </Button>
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {rows.map((row) => (
          <ScoringRow key={row.id} row={row} />
        ))}
      </Box>
    </Box>
  );
};

const ScoringRow = ({ row }: { readonly row: SecondScoringRowFragment }) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const { period } = useFormat();
  const state = row.scored ? 'scored' : 'waiting';
  return (
    <Card component="li">
      <CardActionArea
        component={Link}
        to={`/second-scorings/${row.id}`}
        sx={{ p: 1.5, display: 'flex', gap: 1.5, alignItems: 'flex-start' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {row.indicatorCode}
          </Typography>
          <Typography variant="body2">{row.indicatorText}</Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {unitName(row)} · {period(row.period.name)}
          </Typography>
        </Box>
        <ToneChip
          tone={row.scored ? 'good' : 'waiting'}
          label={translate(`resources.second-scorings.mine.${state}`)}
        />
      </CardActionArea>
    </Card>
  );
};
