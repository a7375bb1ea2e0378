import { Box, IconButton, Slider } from '@mui/material';
import LockIcon from '@mui/icons-material/LockOutlined';
import LockOpenIcon from '@mui/icons-material/LockOpenOutlined';
import { useTranslate } from 'react-admin';
import { parseExact, toNumber } from '../../schema/exact.js';
import { useFormat } from '../fields/useFormat.js';

interface WeightSliderProps {
  /** The node in words. */
  readonly name: string;
  /** Exact. */
  readonly weight: string;
  /** What the node and its siblings share, exact. */
  readonly whole: string;
  readonly isLocked: boolean;
  readonly onMove: (weight: string) => void;
  readonly onLock: () => void;
}

/** Moves weight between a node and its siblings; a locked one keeps its own, whatever the others do. */
export const WeightSlider = ({
  name,
  weight,
  whole,
  isLocked,
  onMove,
  onLock,
}: WeightSliderProps) => {
  const translate = useTranslate();
  const format = useFormat();
  const value = parseExact(weight);
  const most = parseExact(whole);
  const label = translate(`resources.formulas.weights.${isLocked ? 'unlock' : 'lock'}`, { name });
  if (!value || !most || most.lte(0)) return null;
  const top = toNumber(most);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pr: 1 }}>
      <Slider
        size="small"
        min={0}
        max={top}
        step={stepFor(top)}
        value={Math.min(top, toNumber(value))}
        disabled={isLocked}
        onChange={(_event, next) => onMove(String(next))}
        getAriaLabel={() => translate('resources.formulas.weights.move', { name })}
        getAriaValueText={(next) => format.points(next)}
        sx={{ minWidth: 72 }}
      />
      <IconButton
        size="small"
        onClick={onLock}
        aria-pressed={isLocked}
        aria-label={label}
        title={label}
      >
        {isLocked ? <LockIcon fontSize="small" /> : <LockOpenIcon fontSize="small" />}
      </IconButton>
    </Box>
  );
};

/** Round steps, about a hundred of them. */
function stepFor(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top / 100));
  return (
    [1, 2, 5, 10].map((digit) => digit * power).find((step) => top / step <= 120) ?? 10 * power
  );
}
