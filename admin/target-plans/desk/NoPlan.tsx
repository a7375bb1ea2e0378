import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';

/** Why a search found no plan, in points. */
type Reason =
  | { readonly kind: 'REACHED'; readonly points: number }
  | {
      readonly kind: 'UNREACHABLE' | 'NOT_FOUND';
      /** The highest that can be reached, or that was found. */
      readonly most: number;
      readonly short: number;
    };

interface NoPlanProps {
  readonly reason: Reason;
  /** Where the texts stand: `resources.target-plans.plan`. */
  readonly texts: string;
}

/** That the goal is reached already, or out of reach, and by how much. */
export const NoPlan = ({ reason, texts }: NoPlanProps) => {
  const translate = useTranslate();
  const { points } = useFormat();
  if (reason.kind === 'REACHED') {
    const text = translate(`${texts}.reached`, { points: points(reason.points) });
    return <Alert severity="success">{text}</Alert>;
  }
  const key = reason.kind === 'UNREACHABLE' ? 'unreachable' : 'notFound';
  const short = points(reason.short);
  // Where the bound does not belong to its grade, right on it is not there yet.
  const gap = translate(
    `resources.target-plans.plan.${short === points(0) ? 'onBound' : 'short'}`,
    {
      short,
    },
  );
  const amounts = { most: points(reason.most), gap };
  return <Alert severity="warning">{translate(`${texts}.${key}`, amounts)}</Alert>;
};
