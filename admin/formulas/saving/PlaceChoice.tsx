import {
  Box,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import type { Side } from './mergeDrafts.js';

interface PlaceChoiceProps {
  /** What was changed twice. */
  readonly name: string;
  readonly sides: readonly {
    readonly side: Side;
    readonly label: string;
    /** What it made of the thing, from what it was before. */
    readonly sentences: readonly string[];
  }[];
  readonly chosen: Side | undefined;
  readonly mistake: string | undefined;
  readonly onChoose: (side: Side) => void;
}

/** One thing that was changed twice: both ways, and the choice. */
export const PlaceChoice = ({ name, sides, chosen, mistake, onChoose }: PlaceChoiceProps) => (
  <FormControl component="fieldset" error={mistake !== undefined} fullWidth sx={{ mt: 2 }}>
    <FormLabel component="legend" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
      {name}
    </FormLabel>
    <RadioGroup
      value={chosen ?? ''}
      onChange={(_event, side) => onChoose(side as Side)}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: '1fr 1fr' }, mt: 0.75 }}
    >
      {sides.map(({ side, label, sentences }) => (
        <FormControlLabel
          key={side}
          value={side}
          control={<Radio size="small" />}
          label={
            <>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {label}
              </Typography>
              {sentences.map((sentence) => (
                <Box
                  component="span"
                  key={sentence}
                  sx={{ display: 'block', fontSize: '0.875rem', overflowWrap: 'anywhere' }}
                >
                  {sentence}
                </Box>
              ))}
            </>
          }
          sx={{
            m: 0,
            py: 0.75,
            pr: 1.25,
            alignItems: 'start',
            border: 1,
            borderColor: side === chosen ? 'primary.main' : 'divider',
            borderRadius: '10px',
            '& .MuiRadio-root': { py: 0.25 },
          }}
        />
      ))}
    </RadioGroup>
    {mistake && <FormHelperText role="alert">{mistake}</FormHelperText>}
  </FormControl>
);
