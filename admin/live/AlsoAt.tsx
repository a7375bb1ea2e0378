import { Typography } from '@mui/material';
import PeopleIcon from '@mui/icons-material/PeopleAltOutlined';
import { useTranslate } from 'react-admin';
import { useLiveNames } from './useLiveNames.js';

/** Who else has this very indicator open: before two people write the same. */
export const AlsoAt = ({ code }: { readonly code: string }) => {
  const translate = useTranslate();
  const { present, names } = useLiveNames();
  const there = present?.filter(({ indicatorCodes }) => indicatorCodes.includes(code)) ?? [];
  if (there.length === 0) return null;
  return (
    <Typography
      variant="body2"
      sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'answerState.SUBMITTED.text' }}
    >
      <PeopleIcon fontSize="small" aria-hidden />
      {translate('live.alsoAt', { people: names(there) })}
    </Typography>
  );
};
