import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WeightMark } from '../fields/WeightMark.js';
import { useFormat } from '../fields/useFormat.js';
import type { InstrumentRecordFragment } from '../graphql/graphql.js';
import { Detail } from './Detail.js';
import { IndicatorDetail } from './IndicatorDetail.js';
import type { TreeNode } from './treeNodes.js';

interface NodeDetailProps {
  readonly node: TreeNode;
  readonly sources: InstrumentRecordFragment['sources'];
}

/** All there is to know of one node, and where it is from. */
export const NodeDetail = ({ node, sources }: NodeDetailProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const say = (key: string) => translate(`resources.instruments.${key}`);
  const of = node.kind === 'component' ? node.component : node.indicator;
  const basis = node.kind === 'component' ? node.component.weightBasis : null;
  const kind =
    node.kind === 'component'
      ? translate(`enums.ComponentKind.${node.component.kind}`)
      : say('indicator');
  return (
    <>
      <Typography variant="overline" color="textSecondary">
        {kind} ·{' '}
        <Box component="span" sx={{ textTransform: 'none' }}>
          {node.code}
        </Box>
      </Typography>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {node.text}
      </Typography>
      <Detail title={say('weight')}>
        <Typography>
          {of.weight === null ? say('sharedLong') : weight(of.weight)}
          <WeightMark status={of.weightStatus} basis={basis} />
        </Typography>
        {of.weightStatus !== 'OFFICIAL' && (
          <Typography variant="body2" color="textSecondary">
            {basis ?? translate(`common.weight.${of.weightStatus}`)}
          </Typography>
        )}
      </Detail>
      {node.kind === 'indicator' && <IndicatorDetail indicator={node.indicator} />}
      {of.sources.length > 0 && (
        <Detail title={say('sources')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {of.sources.map((key) => (
              <Typography
                component="li"
                variant="body2"
                key={key}
                sx={{ overflowWrap: 'anywhere' }}
              >
                {sources.find((source) => source.key === key)?.text ?? key}
              </Typography>
            ))}
          </Box>
        </Detail>
      )}
    </>
  );
};
