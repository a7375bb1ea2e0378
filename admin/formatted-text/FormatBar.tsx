import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Box, IconButton, Tooltip } from '@mui/material';
import ClearIcon from '@mui/icons-material/FormatClear';
import LinkIcon from '@mui/icons-material/InsertLink';
import PreviewIcon from '@mui/icons-material/VisibilityOutlined';
import { useTranslate } from 'react-admin';
import { thumbSized } from '../fields/thumbSized.js';
import { formatActions, linkKeys } from './formatActions.js';
import type { Change } from './useFormatting.js';

interface FormatBarProps {
  /** Id of the text area. */
  readonly controls: string;
  readonly formatted: boolean;
  readonly previewed: boolean;
  readonly onChange: (change: Change) => void;
  readonly onLink: () => void;
  readonly onPreview: () => void;
  readonly onClear: () => void;
}

interface BarButton {
  readonly name: string;
  readonly icon: ReactElement;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

/** What can be done with a text besides typing it: one stop of the Tab key, the arrows go through it. */
export const FormatBar = (props: FormatBarProps) => {
  const { controls, formatted, previewed, onChange, onLink, onPreview, onClear } = props;
  const translate = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const say = (key: string, params = {}) => translate(`formattedText.${key}`, params);
  const buttons: readonly BarButton[] = [
    ...formatActions.map(({ name, icon: Icon, keys, change }) => ({
      name,
      icon: <Icon fontSize="small" />,
      keys,
      onPress: () => onChange(change),
    })),
    { name: 'link', icon: <LinkIcon fontSize="small" />, keys: linkKeys, onPress: onLink },
    // Only what has formatting can be seen with it, or without.
    ...(formatted
      ? [
          {
            name: 'preview',
            icon: <PreviewIcon fontSize="small" />,
            pressed: previewed,
            onPress: onPreview,
          },
          { name: 'clear', icon: <ClearIcon fontSize="small" />, onPress: onClear },
        ]
      : []),
  ];
  const stop = Math.min(at, buttons.length - 1);
  const go = (event: KeyboardEvent) => {
    const to = stepTo(event.key, stop, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    bar.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <Box
      ref={bar}
      role="toolbar"
      aria-label={say('bar')}
      aria-controls={controls}
      onKeyDown={go}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.25, ml: -0.5 }}
    >
      {buttons.map(({ name, icon, keys, pressed, onPress }, place) => (
        <Tooltip
          key={name}
          // Below is what is being typed.
          placement="top"
          title={keys ? say('withKeys', { name: say(name), keys }) : say(name)}
        >
          <IconButton
            size="small"
            aria-label={say(name)}
            {...(keys && { 'aria-keyshortcuts': `Control+${keys}` })}
            {...(pressed !== undefined && { 'aria-pressed': pressed })}
            tabIndex={place === stop ? 0 : -1}
            color={pressed ? 'primary' : 'default'}
            // What is selected in the text stays so.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setAt(place)}
            onClick={onPress}
            sx={[{ borderRadius: '8px' }, thumbSized]}
          >
            {icon}
          </IconButton>
        </Tooltip>
      ))}
    </Box>
  );
};

function stepTo(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
