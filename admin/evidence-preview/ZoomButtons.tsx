import { IconButton } from '@mui/material';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import InIcon from '@mui/icons-material/ZoomInOutlined';
import OutIcon from '@mui/icons-material/ZoomOutOutlined';
import { useTranslate } from 'react-admin';
import { thumbSized } from '../fields/thumbSized.js';
import { zoomedFrom } from './zoom.js';
import type { Zoom } from './zoom.js';

interface ZoomButtonsProps {
  readonly zoom: Zoom;
  /** How many times its own size it is now. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Larger, smaller, as wide as there is room. */
export const ZoomButtons = ({ zoom, scale, onZoom }: ZoomButtonsProps) => {
  const translate = useTranslate();
  const buttons = [
    { key: 'zoomOut', Icon: OutIcon, to: zoomedFrom(scale, 'out') },
    { key: 'zoomIn', Icon: InIcon, to: zoomedFrom(scale, 'in') },
    { key: 'fit', Icon: FitIcon, to: 'fit' },
  ] as const;
  return buttons.map(({ key, Icon, to }) => (
    <IconButton
      key={key}
      size="small"
      aria-label={translate(`preview.${key}`)}
      title={translate(`preview.${key}`)}
      disabled={to === (zoom === 'fit' ? 'fit' : scale)}
      onClick={() => onZoom(to)}
      sx={thumbSized}
    >
      <Icon fontSize="small" />
    </IconButton>
  ));
};
