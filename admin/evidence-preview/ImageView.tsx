import { useState } from 'react';
import { Box, IconButton } from '@mui/material';
import RotateIcon from '@mui/icons-material/RotateRightOutlined';
import { useTranslate } from 'react-admin';
import { thumbSized } from '../fields/thumbSized.js';
import { FailedPreview } from './FailedPreview.js';
import { Stage } from './Stage.js';
import { Toolbar } from './Toolbar.js';
import { ZoomButtons } from './ZoomButtons.js';
import { useWidth } from './useWidth.js';
import type { ViewerProps } from './viewer.js';
import { zoomedFrom } from './zoom.js';
import type { PreviewAction, Zoom } from './zoom.js';

/** A picture; photos of documents often lie on their side. */
export const ImageView = ({ source, title }: ViewerProps) => {
  const translate = useTranslate();
  const { ref, width: room } = useWidth();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [quarters, setQuarters] = useState(0);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  const [failed, setFailed] = useState(false);
  if (failed) {
    const fault = navigator.onLine ? 'damaged' : 'lost';
    return <FailedPreview fault={fault} onRetry={() => setFailed(false)} />;
  }
  const lies = quarters % 2 === 1;
  const [across, down] = size
    ? lies
      ? [size.height, size.width]
      : [size.width, size.height]
    : [1, 1];
  // A small picture is not blown up.
  const scale = zoom === 'fit' ? Math.min(1, room / across || 1) : zoom;
  const act = (action: PreviewAction) => {
    if (action === 'in' || action === 'out') setZoom(zoomedFrom(scale, action));
    else if (action === 'fit') setZoom('fit');
    else return false;
    return true;
  };
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      <Toolbar>
        <ZoomButtons zoom={zoom} scale={scale} onZoom={setZoom} />
        <IconButton
          size="small"
          aria-label={translate('preview.rotate')}
          title={translate('preview.rotate')}
          onClick={() => setQuarters((quarters + 1) % 4)}
          sx={thumbSized}
        >
          <RotateIcon fontSize="small" />
        </IconButton>
      </Toolbar>
      <Stage
        ref={ref}
        title={title}
        keys="imageKeys"
        fitted={size !== undefined && room > 0}
        onAction={act}
      >
        <Box
          sx={{
            position: 'relative',
            width: size ? across * scale : '100%',
            height: size ? down * scale : '100%',
            mx: 'auto',
          }}
        >
          <Box
            component="img"
            src={source}
            alt={translate('preview.region', { title })}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setSize({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setFailed(true)}
            sx={{
              position: 'absolute',
              top: '50%',
              left: '50%',
              width: size ? size.width * scale : 'auto',
              height: size ? size.height * scale : 'auto',
              transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)`,
            }}
          />
        </Box>
      </Stage>
    </Box>
  );
};
