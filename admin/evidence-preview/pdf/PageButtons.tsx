import { useState } from 'react';
import { Box, IconButton, Typography } from '@mui/material';
import NextIcon from '@mui/icons-material/ChevronRightOutlined';
import PreviousIcon from '@mui/icons-material/ChevronLeftOutlined';
import { useTranslate } from 'react-admin';
import { thumbSized } from '../../fields/thumbSized.js';

interface PageButtonsProps {
  readonly page: number;
  readonly count: number;
  readonly onGo: (page: number) => void;
}

/** From page to page, or to one by its number. */
export const PageButtons = ({ page, count, onGo }: PageButtonsProps) => {
  const translate = useTranslate();
  const [typed, setTyped] = useState<string>();
  const say = (key: string, params = {}) => translate(`preview.${key}`, params);
  const go = () => {
    const wanted = Number(typed);
    if (typed !== undefined && wanted > 0) onGo(Math.min(wanted, count));
    setTyped(undefined);
  };
  const step = (key: 'previousPage' | 'nextPage', to: number) => (
    <IconButton
      size="small"
      aria-label={say(key)}
      title={say(key)}
      disabled={to < 1 || to > count}
      onClick={() => onGo(to)}
      sx={thumbSized}
    >
      {key === 'nextPage' ? <NextIcon fontSize="small" /> : <PreviousIcon fontSize="small" />}
    </IconButton>
  );
  return (
    <>
      {step('previousPage', page - 1)}
      <Box
        component="input"
        aria-label={say('page')}
        inputMode="numeric"
        value={typed ?? String(page)}
        onFocus={({ currentTarget }: { currentTarget: HTMLInputElement }) => currentTarget.select()}
        onChange={({ target }: { target: HTMLInputElement }) =>
          setTyped(target.value.replaceAll(/\D/g, '').slice(0, 6))
        }
        onBlur={go}
        onKeyDown={({ key }: { key: string }) => {
          if (key === 'Enter') go();
          if (key === 'Escape') setTyped(undefined);
        }}
        sx={{
          width: `${Math.max(3, String(count).length + 2)}ch`,
          minHeight: 28,
          font: 'inherit',
          textAlign: 'center',
          color: 'text.primary',
          backgroundColor: 'background.paper',
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: '6px',
          '@media (pointer: coarse)': { minHeight: 40 },
        }}
      />
      <Typography variant="body2" component="span" sx={{ whiteSpace: 'nowrap' }}>
        {say('ofPages', { count })}
      </Typography>
      {step('nextPage', page + 1)}
    </>
  );
};
