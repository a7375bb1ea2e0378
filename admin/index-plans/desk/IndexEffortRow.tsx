import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { EffortLine } from '../../target-plans/desk/EffortLine.js';
import {
  withIndexEffort,
  withIndexStand,
  type ChangeIndexWishes,
  type IndexStand,
  type Whose,
} from './wishes.js';

interface IndexEffortRowProps {
  readonly whose: Whose;
  readonly code: string;
  readonly text: string;
  readonly effort: number;
  /** Whether it is other than the usual one. */
  readonly isOwn: boolean;
  /** Whether it is raised at all units together: then nothing is said of one. */
  readonly isBundledElsewhere: boolean;
  readonly stand: IndexStand;
  readonly onChange: ChangeIndexWishes;
}

const ofOne: readonly IndexStand[] = ['OPEN', 'EXCLUDED'];
const ofUnits: readonly IndexStand[] = ['OPEN', 'BUNDLED', 'EXCLUDED'];

/** What one indicator costs, and whether it can be raised. */
export const IndexEffortRow = memo((row: IndexEffortRowProps) => {
  const { whose, code, text, effort, isOwn, isBundledElsewhere, stand, onChange } = row;
  const translate = useTranslate();
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.effort.${key}`, values);
  return (
    <EffortLine
      code={code}
      text={text}
      remarks={[
        ...(isOwn ? [translate('resources.target-plans.effort.own')] : []),
        ...(isBundledElsewhere ? [say('bundled')] : []),
      ]}
      effortLabel={say(stand === 'BUNDLED' ? 'effortOfAll' : 'effortOf', { code })}
      effort={effort}
      isFixed={stand === 'EXCLUDED' || isBundledElsewhere}
      onEffort={(value) => onChange((before) => withIndexEffort(before, whose, code, value))}
      stand={stand}
      stands={whose === 'units' ? ofUnits : ofOne}
      standName={(one) => say(`stand.${one}`)}
      onStand={(one) => onChange((before) => withIndexStand(before, whose, code, one))}
    />
  );
});
IndexEffortRow.displayName = 'IndexEffortRow';
