import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { FormulaRecordFragment, FormulaStepFragment } from '../../graphql/graphql.js';
import { ProposalImpact } from './ProposalImpact.js';

/** Who proposed, approved or returned a formula, when and why. */
export const FormulaWay = ({ formula }: { readonly formula: FormulaRecordFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { proposal, approval, returned, status, exceptionReason } = formula;
  const say = (key: string, { at, by, reason }: FormulaStepFragment) =>
    translate(`resources.formulas.versions.${key}`, {
      date: dateTime(at),
      name: by?.name ?? translate('common.app.name'),
      reason,
    });
  return (
    <>
      {returned && (
        <Alert severity="info" sx={{ mt: 1.5 }}>
          {say('returned', returned)}
        </Alert>
      )}
      {proposal && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('proposed', proposal)}
          {proposal.reason &&
            ` ${translate('resources.formulas.reasonWas', { reason: proposal.reason })}`}
        </Typography>
      )}
      <ProposalImpact formula={formula} />
      {approval && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {say('approved', approval)}
        </Typography>
      )}
      {exceptionReason && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {translate('resources.formulas.versions.cases.excepted', { reason: exceptionReason })}
        </Alert>
      )}
      {status === 'PROPOSED' && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {translate('resources.formulas.versions.waiting')}
        </Typography>
      )}
    </>
  );
};
