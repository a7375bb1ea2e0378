import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { EffortLine } from './EffortLine.js';
import { withEffort, withStand, type ChangeWishes, type Stand } from './wishes.js';

interface EffortRowProps {
  readonly code: string;
  readonly text: string;
  readonly effort: number;
  /** Whether it is other than the kabupaten's usual one. */
  readonly isOwn: boolean;
  readonly stand: Stand;
  readonly onChange: ChangeWishes;
}

const stands: readonly Stand[] = ['OPEN', 'EXCLUDED', 'PROMISED'];

/** What one indicator costs, and whether it can be raised. */
export const EffortRow = memo(({ code, text, effort, isOwn, stand, onChange }: EffortRowProps) => {
  const translate = useTranslate();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.effort.${key}`, values);
  return (
    <EffortLine
      code={code}
      text={text}
      remarks={isOwn ? [say('own')] : []}
      effortLabel={say('of', { code })}
      effort={effort}
      isFixed={stand !== 'OPEN'}
      onEffort={(value) => onChange((before) => withEffort(before, code, value))}
      stand={stand}
      stands={stands}
      standName={(one) => say(`stand.${one}`)}
      onStand={(one) => onChange((before) => withStand(before, code, one))}
    />
  );
});
EffortRow.displayName = 'EffortRow';
