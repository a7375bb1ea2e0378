import { Box, Button, Link as TextLink, Typography } from '@mui/material';
import TaskAltIcon from '@mui/icons-material/TaskAltOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { AdministeredUnitFragment } from '../graphql/graphql.js';
import { lackingUnits } from './administration.js';

/** More would not be read here: the list of units has them all. */
const shown = 6;

interface AccountsPanelProps {
  /** The assessed units. */
  readonly units: readonly AdministeredUnitFragment[];
  readonly total: number;
}

/** Which units have nobody to fill in or to submit. */
export const AccountsPanel = ({ units, total }: AccountsPanelProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const lacking = lackingUnits(units);
  const say = (key: string, params = {}) => translate(`dashboard.administration.${key}`, params);
  const isEmpty = total === 0;
  return (
    <Panel
      title={say('accounts')}
      aside={
        <Button component={Link} to={isEmpty ? '/units/create' : '/people/create'} size="small">
          {say(isEmpty ? 'addUnit' : 'addPerson')}
        </Button>
      }
    >
      {isEmpty ? (
        <Typography>{say('noUnits')}</Typography>
      ) : lacking.length === 0 ? (
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          <TaskAltIcon color="success" />
          <Typography>{say('complete', { total: number(total) })}</Typography>
        </Box>
      ) : (
        <>
          <Typography sx={{ mb: 1 }}>
            {say('lacking', { count: number(lacking.length), total: number(total) })}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
            {lacking.slice(0, shown).map(({ unit, roles }) => (
              <li key={unit.id}>
                <TextLink component={Link} to={`/units/${unit.id}`}>
                  {unit.name}
                </TextLink>
                <Typography variant="body2" color="textSecondary">
                  {say('missing', {
                    roles: roles.map((role) => translate(`enums.Role.${role}`)).join(', '),
                  })}
                </Typography>
              </li>
            ))}
          </Box>
          {lacking.length > shown && (
            <Typography variant="body2" sx={{ mt: 1 }}>
              <TextLink component={Link} to="/units">
                {say('more', { count: number(lacking.length - shown) })}
              </TextLink>
            </Typography>
          )}
        </>
      )}
    </Panel>
  );
};
