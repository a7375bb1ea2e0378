import { useMemo, useState } from 'react';
import { Box, Card, Dialog, DialogContent, IconButton, Typography } from '@mui/material';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import { Show, Title, useShowContext, useTranslate } from 'react-admin';
import { LoadingState } from '../fields/LoadingState.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import type { InstrumentRecordFragment } from '../graphql/graphql.js';
import { InstrumentTree } from './InstrumentTree.js';
import { NodeDetail } from './NodeDetail.js';
import { treeNodes } from './treeNodes.js';

/** One instrument: its tree, and beside it all there is to know of one node. */
export const InstrumentShow = () => (
  <Show component="div" actions={false} title=" ">
    <InstrumentPage />
  </Show>
);

const InstrumentPage = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const { record: instrument } = useShowContext<InstrumentRecordFragment>();
  const [chosen, choose] = useState<string>();
  const nodes = useMemo(() => (instrument ? treeNodes(instrument) : []), [instrument]);
  if (!instrument) return <LoadingState rows={12} />;
  const node = nodes.find(({ code }) => code === chosen);
  const detail = node && <NodeDetail node={node} sources={instrument.sources} />;
  return (
    <>
      <Title title={instrument.title} />
      <Facts instrument={instrument} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <Card sx={{ p: { xs: 1, md: 2 }, minWidth: 0 }}>
          <InstrumentTree nodes={nodes} chosen={chosen} onChoose={choose} />
        </Card>
        {!phone && (
          <Card
            component="section"
            aria-label={translate('resources.instruments.detail')}
            aria-live="polite"
            sx={{ p: 2.5, position: 'sticky', top: 80, maxHeight: '85vh', overflowY: 'auto' }}
          >
            {detail ?? (
              <Typography color="textSecondary">
                {translate('resources.instruments.chooseNode')}
              </Typography>
            )}
          </Card>
        )}
      </Box>
      <Dialog
        fullScreen
        open={phone && node !== undefined}
        onClose={() => choose(undefined)}
        slotProps={{
          paper: {
            'aria-label': translate('resources.instruments.detail'),
            'aria-labelledby': undefined,
          },
        }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1 }}>
          <IconButton
            aria-label={translate('common.actions.close')}
            onClick={() => choose(undefined)}
          >
            <CloseIcon />
          </IconButton>
        </Box>
        <DialogContent sx={{ pt: 0 }}>{detail}</DialogContent>
      </Dialog>
    </>
  );
};

const Facts = ({ instrument }: { readonly instrument: InstrumentRecordFragment }) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  return (
    <Box sx={{ mb: 2 }}>
      <Typography color="textSecondary">
        {translate('resources.instruments.summary', {
          level: translate(`enums.Level.${instrument.level}`),
          count: instrument.indicatorCount,
          total: weight(instrument.totalWeight),
        })}
        {instrument.inferredWeightCount > 0 &&
          ` · ${translate('resources.instruments.inferred', { count: instrument.inferredWeightCount })}`}
      </Typography>
      {instrument.legalBasis.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.instruments.legalBasis')}: {instrument.legalBasis.join('; ')}
        </Typography>
      )}
    </Box>
  );
};
