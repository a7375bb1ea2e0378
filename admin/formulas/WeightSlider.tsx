import { memo } from 'react';
import LockIcon from '@mui/icons-material/LockOutlined';
import LockOpenIcon from '@mui/icons-material/LockOpenOutlined';
import { useTranslate } from 'react-admin';
import { parseExact, toNumber } from '../../schema/exact.js';
import { useFormat } from '../fields/useFormat.js';

interface WeightSliderProps {
  readonly code: string;
  /** The node in words. */
  readonly name: string;
  /** Exact. */
  readonly weight: string;
  /** What the node and its siblings share, exact. */
  readonly whole: string;
  readonly isLocked: boolean;
  readonly onMove: (code: string, weight: string) => void;
  readonly onLock: (code: string) => void;
}

/** Moves weight between a node and its siblings; a locked one keeps its own, whatever the others do. */
export const WeightSlider = memo((slider: WeightSliderProps) => {
  const { code, name, weight, whole, isLocked, onMove, onLock } = slider;
  const translate = useTranslate();
  const format = useFormat();
  const value = parseExact(weight);
  const most = parseExact(whole);
  if (!value || !most || most.lte(0)) return null;
  const top = toNumber(most);
  const now = Math.min(top, toNumber(value));
  return (
    <div className="slider">
      <input
        type="range"
        min={0}
        max={top}
        step={stepFor(top)}
        value={now}
        disabled={isLocked}
        onChange={({ target }) => onMove(code, target.value)}
        aria-label={translate('resources.formulas.weights.move', { name })}
        aria-valuetext={format.points(now)}
      />
      <LockButton code={code} name={name} isLocked={isLocked} onLock={onLock} />
    </div>
  );
});
WeightSlider.displayName = 'WeightSlider';

type LockButtonProps = Pick<WeightSliderProps, 'code' | 'name' | 'isLocked' | 'onLock'>;

const LockButton = memo(({ code, name, isLocked, onLock }: LockButtonProps) => {
  const translate = useTranslate();
  const label = translate(`resources.formulas.weights.${isLocked ? 'unlock' : 'lock'}`, { name });
  return (
    <button
      type="button"
      className="lock"
      onClick={() => onLock(code)}
      aria-pressed={isLocked}
      aria-label={label}
      title={label}
    >
      {isLocked ? <LockIcon fontSize="small" /> : <LockOpenIcon fontSize="small" />}
    </button>
  );
});
LockButton.displayName = 'LockButton';

/** Round steps, about a hundred of them. */
function stepFor(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top / 100));
  return (
    [1, 2, 5, 10].map((digit) => digit * power).find((step) => top / step <= 120) ?? 10 * power
  );
}
