import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { WeightSum } from './weightRows.js';

/** What stands below a node in one line: what it adds up to against what it should. */
export const SumCell = ({ sum }: { readonly sum: WeightSum | undefined }) => {
  const translate = useTranslate();
  const { number, weight } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.weights.${key}`, values);
  if (!sum) return null;
  if (sum.kind === 'unreadable') return <div className="unread">{say('unreadable')}</div>;
  if (sum.kind === 'mean') {
    return (
      <div className="unread">{say('mean', { count: sum.count, share: number(sum.share, 4) })}</div>
    );
  }
  const { fits } = sum;
  return (
    <div className={fits ? 'sum fits' : 'sum off'}>
      {fits ? '✓ ' : '✗ '}
      {fits
        ? say('fits', { sum: weight(sum.sum) })
        : say('off', { sum: weight(sum.sum), expected: weight(sum.expected) })}
    </div>
  );
};
