import { Button } from '@mui/material';
import ReplayIcon from '@mui/icons-material/ReplayOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { FormulaRowFragment } from '../../graphql/graphql.js';
import { useCan } from '../../providers/useViewer.js';

/** From a formula to the last closed period by it; for who may see every unit, and a draft for who may edit it. */
export const RecalculationLink = ({ formula }: FormulaProps) => {
  const isInForce = formula.status === 'PUBLISHED' || formula.status === 'RETIRED';
  const mayEdit = useCan('formula.edit');
  if (!isInForce && !mayEdit) return null;
  return <Way to={`/formulas/${formula.id}/recalculation`} label="action" />;
};

interface FormulaProps {
  readonly formula: Pick<FormulaRowFragment, 'id' | 'status'>;
}

/** From a closed period to what the formula in force would make of it. */
export const PeriodRecalculationLink = ({ periodId }: { readonly periodId: string }) => (
  <Way to={`/recalculation?period=${periodId}`} label="actionOfPeriod" />
);

const Way = ({ to, label }: { readonly to: string; readonly label: string }) => {
  const translate = useTranslate();
  if (!useCan('recalculation.read')) return null;
  return (
    <Button
      component={Link}
      size="small"
      startIcon={<ReplayIcon />}
      to={to}
      // In a list, the row around it leads elsewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {translate(`recalculation.${label}`)}
    </Button>
  );
};
