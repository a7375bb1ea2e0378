import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Box, Dialog, IconButton, Paper, Portal, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import CloseIcon from '@mui/icons-material/Close';
import NextIcon from '@mui/icons-material/ChevronRightOutlined';
import PreviousIcon from '@mui/icons-material/ChevronLeftOutlined';
import { useTranslate } from 'react-admin';
import { EvidencePreview } from '../../evidence-preview/EvidencePreview.js';
import { usePhone } from '../../fields/Rows.js';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { previewWidth } from '../deskLayout.js';

interface PreviewPanelProps {
  readonly links: readonly WorksheetEvidenceFragment[];
  readonly shown: WorksheetEvidenceFragment;
  readonly onShow: (linkId: string) => void;
  readonly onClose: () => void;
  /** Notes a page of it as the one that proves it; undefined where the viewer may not. */
  readonly onUsePage: ((page: number) => Promise<void>) | undefined;
}

/**
 * One document beside the indicator, which stays in sight and in use; over it where there is no room. From one
 * document to the next without closing it.
 */
export const PreviewPanel = ({ links, shown, onShow, onClose, onUsePage }: PreviewPanelProps) => {
  const phone = usePhone();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('lg'), { noSsr: true });
  const head = <PanelHead links={links} shown={shown} onShow={onShow} onClose={onClose} />;
  const preview = (height: string) => (
    <EvidencePreview key={shown.id} link={shown} height={height} onUsePage={onUsePage} />
  );
  if (narrow) {
    return (
      <Dialog
        open
        fullScreen={phone}
        fullWidth
        maxWidth="md"
        onClose={onClose}
        aria-labelledby="preview-title"
      >
        <Box sx={{ display: 'grid', gap: 1, p: 1.5, minWidth: 0 }}>
          {head}
          {preview(phone ? 'calc(100dvh - 230px)' : 'calc(100dvh - 280px)')}
        </Box>
      </Dialog>
    );
  }
  return (
    // Out of the pane around it, which scrolls and would cut it off.
    <Portal>
      <Beside onClose={onClose}>
        {head}
        {preview('calc(100dvh - 240px)')}
      </Beside>
    </Portal>
  );
};

/** On the right, over the evidence, beside the indicator. Esc closes it; the focus goes back to where it was. */
const Beside = ({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <Paper
      ref={panel}
      component="aside"
      aria-labelledby="preview-title"
      tabIndex={-1}
      elevation={8}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) onClose();
      }}
      sx={{
        position: 'fixed',
        zIndex: 'drawer',
        inset: '67px 0 0 auto',
        width: previewWidth,
        overflowY: 'auto',
        display: 'grid',
        alignContent: 'start',
        gap: 1,
        p: 2,
        borderRadius: '12px 0 0 0',
        outline: 'none',
      }}
    >
      {children}
    </Paper>
  );
};

type PanelHeadProps = Omit<PreviewPanelProps, 'onUsePage'>;

const PanelHead = ({ links, shown, onShow, onClose }: PanelHeadProps) => {
  const translate = useTranslate();
  const at = links.indexOf(shown);
  const step = (key: 'previousDocument' | 'nextDocument', to: number) => {
    const Icon = key === 'nextDocument' ? NextIcon : PreviousIcon;
    const link = links[to];
    return (
      <IconButton
        aria-label={translate(`preview.${key}`)}
        title={translate(`preview.${key}`)}
        disabled={!link}
        onClick={() => link && onShow(link.id)}
      >
        <Icon />
      </IconButton>
    );
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Typography
        variant="h3"
        component="h2"
        id="preview-title"
        sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {shown.evidence.title}
      </Typography>
      {links.length > 1 && (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
            {translate('preview.document', { number: at + 1, count: links.length })}
          </Typography>
          {step('previousDocument', at - 1)}
          {step('nextDocument', at + 1)}
        </>
      )}
      <IconButton aria-label={translate('preview.close')} onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </Box>
  );
};
