import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { HolidayRowFragment } from '../graphql/graphql.js';

interface HolidayListProps {
  readonly holidays: readonly HolidayRowFragment[];
  readonly mayEdit: boolean;
  readonly onEdit: (holiday: HolidayRowFragment) => void;
  readonly onRemove: (holiday: HolidayRowFragment) => void;
}

const tones = { NATIONAL: 'attention', JOINT_LEAVE: 'waiting', LOCAL: 'good' } as const;

/** The year's holidays, one below the other. */
export const HolidayList = ({ holidays, mayEdit, onEdit, onRemove }: HolidayListProps) => {
  const translate = useTranslate();
  const { date, weekday } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.calendar.${key}`, params);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {holidays.map((holiday) => {
        const day = `${weekday(holiday.date)}, ${date(holiday.date)}`;
        return (
          <Box
            component="li"
            key={holiday.id}
            sx={{
              display: 'grid',
              columnGap: 2,
              rowGap: 0.5,
              alignItems: 'center',
              gridTemplateColumns: {
                xs: 'minmax(0, 1fr) auto',
                md: '220px minmax(0, 1fr) 140px 88px',
              },
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
              '&:last-of-type': { borderBottom: 0 },
            }}
          >
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {day}
            </Typography>
            <Typography variant="body2" sx={{ gridRow: { xs: 2, md: 'auto' } }}>
              {holiday.name}
            </Typography>
            <Box sx={{ gridRow: { xs: 3, md: 'auto' } }}>
              <ToneChip
                tone={tones[holiday.kind]}
                label={translate(`enums.HolidayKind.${holiday.kind}`)}
              />
            </Box>
            {mayEdit && (
              <Box
                sx={{
                  gridRow: { xs: '1 / span 3', md: 'auto' },
                  gridColumn: { xs: 2, md: 'auto' },
                  whiteSpace: 'nowrap',
                }}
              >
                <Tooltip title={say('edit')}>
                  <IconButton aria-label={say('editOf', { day })} onClick={() => onEdit(holiday)}>
                    <EditIcon fontSize="small" />
                  </IconButton>
                </Tooltip>
                <Tooltip title={say('remove')}>
                  <IconButton
                    aria-label={say('removeOf', { day })}
                    onClick={() => onRemove(holiday)}
                  >
                    <DeleteIcon fontSize="small" />
                  </IconButton>
                </Tooltip>
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
};
