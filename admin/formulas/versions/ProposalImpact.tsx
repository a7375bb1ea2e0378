import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';

interface ProposalImpactProps {
  readonly formula: Pick<FormulaRecordFragment, 'simulation'>;
}

/** What a proposal did to the last sealed report cards when it was made; nothing for who may not see that. */
export const ProposalImpact = ({ formula: { simulation } }: ProposalImpactProps) => {
  const translate = useTranslate();
  const { period, percent } = useFormat();
  if (!simulation) return null;
  const { on } = simulation;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.impact.${key}`, values);
  return (
    <Box sx={{ my: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 700 }}>
        {say('title')}
      </Typography>
      {on === null ? (
        <Typography variant="body2">{say('none')}</Typography>
      ) : (
        <>
          <Typography variant="body2" color="textSecondary">
            {say('on', {
              period: period(on.periodName),
              revision: on.sealedRevision,
              count: on.summary.sheets,
            })}
          </Typography>
          <Typography variant="body2">
            {say('figures', {
              before: percent(on.summary.mean.before),
              after: percent(on.summary.mean.after),
            })}{' '}
            {say('ranks', { up: on.summary.rising, down: on.summary.falling })}{' '}
            {say('grades', { up: on.summary.better, down: on.summary.worse })}
          </Typography>
        </>
      )}
    </Box>
  );
};
