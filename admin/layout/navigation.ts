import type { SvgIconComponent } from '@mui/icons-material';
import AccountTreeIcon from '@mui/icons-material/AccountTreeOutlined';
import AssignmentIndIcon from '@mui/icons-material/AssignmentIndOutlined';
import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import CalendarMonthIcon from '@mui/icons-material/CalendarMonthOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import GroupIcon from '@mui/icons-material/GroupOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import LeaderboardIcon from '@mui/icons-material/LeaderboardOutlined';
import LocationCityIcon from '@mui/icons-material/LocationCityOutlined';
import TuneIcon from '@mui/icons-material/TuneOutlined';
import { useHasDashboard, useResourceDefinitions } from 'react-admin';
import { can, canAccess } from '../providers/access.js';
import { useViewer } from '../providers/useViewer.js';

/** A place the menu leads to. */
export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: SvgIconComponent;
  /** What one comes to do, or what one sets up once. */
  readonly group: 'work' | 'setup';
}

const home: Destination = {
  to: '/',
  label: 'common.menu.dashboard',
  icon: HomeIcon,
  group: 'work',
};

/** No resource of its own: whoever may see who reviews what goes there. */
const assignments = destination('assignments', 'work', AssignmentIndIcon);

/** What units hold against verdicts: whoever decides goes there; units find theirs beside the verdict. */
const objections = destination('objections', 'work', GavelIcon);

/** Nor has this one: whoever keeps the calendar goes there. */
const calendar = destination('calendar', 'setup', EventBusyIcon);

/** In the order of the month. A resource without a line here is not in the menu. */
// prettier-ignore
const resources: readonly Destination[] = [
  destination('worksheets', 'work', AssignmentIcon),
  destination('evaluations', 'work', FactCheckIcon),
  objections,
  assignments,
  destination('report-cards', 'work', LeaderboardIcon),
  destination('periods', 'setup', CalendarMonthIcon),
  calendar,
  destination('units', 'setup', LocationCityIcon),
  destination('people', 'setup', GroupIcon),
  destination('instruments', 'setup', AccountTreeIcon),
  destination('formulas', 'setup', TuneIcon),
];

/** Where this person may go: only what exists, and only what the server's policy opens to them. */
export function useDestinations(): readonly Destination[] {
  const viewer = useViewer();
  const definitions = useResourceDefinitions();
  const hasDashboard = useHasDashboard();
  const open = resources.filter((destination) => {
    if (destination === assignments) return can(viewer, 'assignment.list');
    if (destination === objections) return can(viewer, 'objection.decide');
    if (destination === calendar) return can(viewer, 'holiday.edit');
    const name = destination.to.slice(1);
    return definitions[name]?.hasList && canAccess(viewer, name, 'list');
  });
  return hasDashboard ? [home, ...open] : open;
}

/** Whether a destination is where the person is now. */
export const isCurrent = ({ to }: Destination, pathname: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);

function destination(
  resource: string,
  group: Destination['group'],
  icon: SvgIconComponent,
): Destination {
  return { to: `/${resource}`, label: `resources.${resource}.name`, icon, group };
}
