import { Avatar, AvatarGroup, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLiveNames } from './useLiveNames.js';

interface AlsoHereProps {
  /** What a spot is called, where it is no indicator. */
  readonly spotName?: (spot: string) => string | undefined;
}

/** Who else has the worksheet or panel open, and where they are in it; nothing where nobody is, or nobody can tell. */
export const AlsoHere = ({ spotName }: AlsoHereProps) => {
  const translate = useTranslate();
  const { present, namesAndPlaces } = useLiveNames(spotName);
  if (!present || present.length === 0) return null;
  const text = translate('live.here', { people: namesAndPlaces(present) });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }} title={text}>
      <AvatarGroup
        max={4}
        aria-hidden
        sx={{
          '& .MuiAvatar-root': { width: 22, height: 22, fontSize: '0.68rem', fontWeight: 700 },
        }}
      >
        {present.map(({ personId, name }) => (
          <Avatar
            key={personId}
            sx={({ palette }) => ({
              color: palette.answerState.SUBMITTED.text,
              backgroundColor: palette.answerState.SUBMITTED.fill,
            })}
          >
            {initialsOf(name)}
          </Avatar>
        ))}
      </AvatarGroup>
      <Typography variant="caption" color="textSecondary" noWrap sx={{ minWidth: 0 }}>
        {text}
      </Typography>
    </Box>
  );
};

/** Of the first and the last name; titles after a comma are no names. */
const initialsOf = (name: string): string => {
  const words = name
    .split(',')[0]!
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...word!][0])
    .join('')
    .toLocaleUpperCase('id');
};
