import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ratioMax, type Judgement } from '../../../schema/formula/pairwise/judge.js';
import { formatNumber } from '../../fields/format.js';
import { useFormat } from '../../fields/useFormat.js';

interface ConsistencyLineProps {
  readonly judgement: Judgement;
  readonly names: ReadonlyMap<string, string>;
}

/** Whether the answers contradict each other, in a sentence. */
export const ConsistencyLine = ({ judgement, names }: ConsistencyLineProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const { consistency, unlinked, answered, questions } = judgement;
  const say = (key: string, values?: object) => translate(`pairwise.consistency.${key}`, values);
  const open = answered < questions ? ` ${say('open', { answered, count: questions })}` : '';
  if (consistency.kind === 'UNLINKED') {
    const list = unlinked.map((code) => names.get(code) ?? code).join('; ');
    return <Box role="status">{say('UNLINKED', { names: list })}</Box>;
  }
  if (consistency.kind !== 'MEASURED') {
    return (
      <Box role="status">
        {say(consistency.kind)}
        {consistency.kind === 'UNTESTED' && open}
      </Box>
    );
  }
  const { ratio, isConsistent } = consistency;
  return (
    <Box role="status">
      <Box component="strong" sx={{ color: isConsistent ? 'success.main' : 'error.main' }}>
        {isConsistent ? '✓ ' : '✗ '}
        {say(isConsistent ? 'consistent' : 'inconsistent', {
          ratio: formatNumber(ratio, locale, 3, 2),
          bound: formatNumber(ratioMax, locale, 2, 2),
        })}
      </Box>{' '}
      {!isConsistent && say('mend')}
      {open}
    </Box>
  );
};
