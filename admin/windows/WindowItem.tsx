import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import EditIcon from '@mui/icons-material/EditOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { PeriodWindowRowFragment } from '../graphql/graphql.js';

interface WindowItemProps {
  readonly window: PeriodWindowRowFragment;
  /** Lies outside of its period, which was moved since, and so opens nothing. */
  readonly isOutside: boolean;
  readonly onMove: () => void;
  readonly onRemove: () => void;
}

/** One window: for whom, from when until when, who set it, and whom it binds no more. */
export const WindowItem = ({ window, isOutside, onMove, onRemove }: WindowItemProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { scope, unitKind, unit, opensAt, closesAt, setBy, release, abilities } = window;
  const whose =
    scope === 'ALL'
      ? translate('windows.scopes.ALL')
      : scope === 'UNIT_KIND'
        ? translate(`enums.UnitKind.${unitKind}`)
        : (unit?.name ?? translate('windows.ofKabupaten'));
  const buttons = [
    { key: 'move', icon: <EditIcon fontSize="small" />, onClick: onMove },
    { key: 'remove', icon: <DeleteIcon fontSize="small" />, onClick: onRemove },
  ];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{whose}</Typography>
        <Typography>
          {translate('windows.span', { from: dateTime(opensAt), to: dateTime(closesAt) })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('windows.setBy', { name: setBy.name })}
        </Typography>
        {isOutside && (
          <Typography variant="body2" color="error" sx={{ mt: 0.25 }}>
            {translate('windows.outside')}
          </Typography>
        )}
        {release && <Release {...release} />}
      </Box>
      {abilities.includes('window.edit') &&
        buttons.map(({ key, icon, onClick }) => {
          const label = translate(`windows.${key}Of`, { whose });
          return (
            <Tooltip key={key} title={label}>
              <IconButton aria-label={label} onClick={onClick}>
                {icon}
              </IconButton>
            </Tooltip>
          );
        })}
    </Box>
  );
};

/** As many as are named; the others are counted. */
const namedAtMost = 3;

const Release = ({
  isWhole,
  units,
  withKabupaten,
}: NonNullable<PeriodWindowRowFragment['release']>) => {
  const translate = useTranslate();
  const names = [
    ...(withKabupaten ? [translate('windows.ofKabupaten')] : []),
    ...units.map(({ name }) => name),
  ];
  const count = names.length - namedAtMost;
  const key = isWhole ? 'whole' : count > 0 ? 'more' : 'some';
  return (
    <Typography variant="body2" sx={{ mt: 0.25 }}>
      {translate(`windows.release.${key}`, {
        names: names.slice(0, namedAtMost).join(', '),
        count,
      })}
    </Typography>
  );
};
