import type { SvgIconComponent } from '@mui/icons-material';
import AccountTreeIcon from '@mui/icons-material/AccountTreeOutlined';
import AssignmentIndIcon from '@mui/icons-material/AssignmentIndOutlined';
import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import CalendarMonthIcon from '@mui/icons-material/CalendarMonthOutlined';
import CompareIcon from '@mui/icons-material/CompareOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import FlagIcon from '@mui/icons-material/FlagOutlined';
import GroupIcon from '@mui/icons-material/GroupOutlined';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import LightbulbIcon from '@mui/icons-material/LightbulbOutlined';
import LeaderboardIcon from '@mui/icons-material/LeaderboardOutlined';
import AddLinkIcon from '@mui/icons-material/AddLinkOutlined';
import LinearScaleIcon from '@mui/icons-material/LinearScaleOutlined';
import LocationCityIcon from '@mui/icons-material/LocationCityOutlined';
import TaskAltIcon from '@mui/icons-material/TaskAltOutlined';
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

const assignments = destination('assignments', 'work', AssignmentIndIcon);
/** What units hold against verdicts: whoever decides goes there; units find theirs beside the verdict. */
const objections = destination('objections', 'work', GavelIcon);
const panels = destination('panels', 'work', GroupsIcon);
const followUps = destination('follow-ups', 'work', TaskAltIcon);
const innovations = destination('innovations', 'work', LightbulbIcon);
const targetPlans = destination('target-plans', 'work', FlagIcon);
/** Whoever draws samples finds the rounds there, whoever scores what is theirs to score. */
const secondScorings = destination('second-scorings', 'work', CompareIcon);
const calendar = destination('calendar', 'setup', EventBusyIcon);
const stages = destination('stages', 'setup', LinearScaleIcon);
const linkHosts = destination('link-hosts', 'setup', AddLinkIcon);

/** Those are no resources: who goes there is said by an ability. */
const abilities = new Map([
  [assignments, 'assignment.list'],
  [objections, 'objection.decide'],
  [panels, 'panel.list'],
  [followUps, 'followUp.list'],
  [innovations, 'innovation.list'],
  [targetPlans, 'targetPlan.list'],
  [secondScorings, 'secondScoring.list'],
  [calendar, 'holiday.edit'],
  [stages, 'stage.edit'],
  [linkHosts, 'linkHost.edit'],
]);

/** In the order of the month. A resource without a line here is not in the menu. */
// prettier-ignore
const resources: readonly Destination[] = [
  destination('worksheets', 'work', AssignmentIcon),
  destination('evaluations', 'work', FactCheckIcon),
  objections,
  assignments,
  panels,
  secondScorings,
  destination('report-cards', 'work', LeaderboardIcon),
  followUps,
  innovations,
  targetPlans,
  destination('periods', 'setup', CalendarMonthIcon),
  calendar,
  stages,
  linkHosts,
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
    const ability = abilities.get(destination);
    if (ability !== undefined) return can(viewer, ability);
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
