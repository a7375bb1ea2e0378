import { useState } from 'react';
import type { ReactNode } from 'react';
import { Badge, Box, Button, Drawer, IconButton, Paper, Typography } from '@mui/material';
import BackIcon from '@mui/icons-material/ArrowBackIosNewOutlined';
import CloseIcon from '@mui/icons-material/Close';
import EvidenceIcon from '@mui/icons-material/AttachFileOutlined';
import ForwardIcon from '@mui/icons-material/ArrowForwardIosOutlined';
import TreeIcon from '@mui/icons-material/FormatListBulletedOutlined';
import { useTranslate } from 'react-admin';
import { phoneBarHeight } from '../layout/themeComponents.js';
import { useDesk, useStandings } from './desk.js';
import { useUploads } from './evidence/useEvidenceActions.js';
import { useAnswer } from './saving/useWorksheetStore.js';
import type { Steps } from './useSteps.js';

interface PhoneBarProps {
  readonly answerId: string;
  readonly steps: Steps;
  readonly tree: ReactNode;
  readonly evidence: ReactNode;
  /** Changes with the indicator: what lies over it has done its work then. */
  readonly current: string;
}

/** On a phone, within reach of the thumb: the neighbours, and the sheets with the tree and the evidence. */
export const PhoneBar = ({ answerId, steps, tree, evidence, current }: PhoneBarProps) => {
  const translate = useTranslate();
  const { workspace } = useDesk();
  const [sheet, setSheet] = useState<{ readonly kind: 'tree' | 'evidence'; readonly of: string }>();
  const open = sheet?.of === current ? sheet.kind : undefined;
  const left = [...useStandings().values()].filter((standing) => standing.open).length;
  const links = useAnswer(workspace.store, answerId)?.evidence.length ?? 0;
  const uploading = useUploads(answerId).length;
  const say = (key: string, params = {}) => translate(`resources.worksheets.desk.${key}`, params);
  const show = (kind: 'tree' | 'evidence') => setSheet({ kind, of: current });
  const close = () => setSheet(undefined);
  return (
    <>
      <Paper
        square
        elevation={6}
        component="nav"
        aria-label={say('indicator')}
        sx={{
          display: { xs: 'flex', md: 'none' },
          alignItems: 'center',
          position: 'fixed',
          inset: `auto 0 calc(${phoneBarHeight}px + env(safe-area-inset-bottom)) 0`,
          zIndex: 'appBar',
          px: 0.5,
          minHeight: 52,
          borderBottom: '1px solid',
          borderColor: 'divider',
        }}
      >
        <IconButton
          size="large"
          aria-label={say('previous')}
          disabled={!steps.hasPrevious}
          onClick={steps.previous}
        >
          <BackIcon fontSize="small" />
        </IconButton>
        <Button
          startIcon={<TreeIcon />}
          onClick={() => show('tree')}
          sx={{ flex: 1, minHeight: 48 }}
        >
          {left > 0 ? say('left', { count: left }) : say('allDone')}
        </Button>
        <Button
          startIcon={
            <Badge color="secondary" variant="dot" invisible={uploading === 0}>
              <EvidenceIcon />
            </Badge>
          }
          onClick={() => show('evidence')}
          sx={{ flex: 1, minHeight: 48 }}
        >
          {say('evidenceCount', { count: links })}
        </Button>
        <IconButton
          size="large"
          aria-label={say('next')}
          disabled={!steps.hasNext}
          onClick={steps.next}
        >
          <ForwardIcon fontSize="small" />
        </IconButton>
      </Paper>
      <Sheet title={say('tree')} open={open === 'tree'} onClose={close}>
        {tree}
      </Sheet>
      <Sheet title={say('evidence')} open={open === 'evidence'} onClose={close}>
        {evidence}
      </Sheet>
    </>
  );
};

interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const Sheet = ({ title, open, onClose, children }: SheetProps) => {
  const translate = useTranslate();
  return (
    <Drawer
      anchor="bottom"
      open={open}
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': title,
          sx: { height: '85dvh', borderRadius: '16px 16px 0 0', p: 1.5, pt: 0.5 },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', flexShrink: 0 }}>
        <Typography variant="h2" component="p" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <IconButton size="large" aria-label={translate('common.actions.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>{children}</Box>
    </Drawer>
  );
};
