import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { parseExact, toNumber } from '../../../schema/exact.js';
import type { AnswerOptionDefinition } from '../../../schema/instruments/instrument.js';
import { useFormat } from '../../fields/useFormat.js';

interface OptionCardProps {
  /** What the browser groups the radio buttons by. */
  readonly group: string;
  readonly option: AnswerOptionDefinition;
  /** The key that chooses it. */
  readonly number: number;
  readonly chosen: boolean;
  readonly disabled: boolean;
  /** Said of this criterion beside the others, for example whose choice it was. */
  readonly mark?: ReactNode;
  readonly onChoose: (key: string) => void;
}

/** One criterion: all of the card chooses it. */
export const OptionCard = ({
  group,
  option,
  number,
  chosen,
  disabled,
  mark,
  onChoose,
}: OptionCardProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  const { key, value, criterion, inferred } = option;
  const share = value === null ? undefined : parseExact(value);
  const worth = share
    ? translate('resources.worksheets.answer.worth', { share: percent(toNumber(share), 0) })
    : translate('resources.worksheets.answer.worthUnknown');
  return (
    <Box
      component="label"
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.25,
        p: { xs: 1.5, md: 1.25 },
        borderRadius: '10px',
        cursor: disabled ? 'default' : 'pointer',
        border: `1px solid ${chosen ? theme.palette.primary.main : theme.palette.divider}`,
        boxShadow: chosen ? `inset 0 0 0 1px ${theme.palette.primary.main}` : 'none',
        backgroundColor: chosen
          ? alpha(theme.palette.primary.main, 0.08)
          : theme.palette.background.paper,
        '&:hover': disabled ? {} : { borderColor: theme.palette.primary.main },
        '&:focus-within': {
          outline: `3px solid ${theme.palette.secondary.main}`,
          outlineOffset: 2,
        },
        '& input:focus-visible': { outline: 'none' },
      })}
    >
      <Box
        component="input"
        type="radio"
        name={`option-${group}`}
        value={key}
        checked={chosen}
        onChange={() => onChoose(key)}
        sx={({ palette }) => ({
          accentColor: palette.primary.main,
          colorScheme: palette.mode,
          width: 18,
          height: 18,
          m: 0,
          mt: '3px',
          flexShrink: 0,
        })}
      />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="span" sx={{ fontWeight: 700, mr: 0.25 }}>
          {key}
        </Typography>{' '}
        <Typography component="span">{criterion}</Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {worth}
          {inferred && ` · ${translate('resources.worksheets.answer.inferredOption')}`}
        </Typography>
        {mark}
      </Box>
      <Box
        component="kbd"
        aria-hidden
        sx={{
          display: { xs: 'none', md: 'block' },
          flexShrink: 0,
          px: 0.75,
          fontFamily: 'inherit',
          fontSize: '0.72rem',
          color: 'text.secondary',
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: '5px',
        }}
      >
        {number}
      </Box>
    </Box>
  );
};
