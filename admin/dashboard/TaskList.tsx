import { useState } from 'react';
import { Box, Card, List, ListItem, ListItemButton, Typography } from '@mui/material';
import ChevronRightIcon from '@mui/icons-material/ChevronRightOutlined';
import TaskAltIcon from '@mui/icons-material/TaskAltOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardTaskFragment } from '../graphql/graphql.js';
import { taskKey, taskPath } from './tasks.js';

/** What waits for the person, most pressing first; each row leads to where it is done. */
export const TaskList = ({ tasks }: { readonly tasks: readonly DashboardTaskFragment[] }) => {
  const translate = useTranslate();
  // As wide as the longest of them in every row, so that what they count stands in one line.
  const digits = Math.max(0, ...tasks.map(({ count }) => String(count).length));
  return (
    <Card component="section" aria-labelledby="tasks">
      <Typography variant="h2" id="tasks" sx={{ px: { xs: 1.5, md: 2.5 }, pt: 2, pb: 1 }}>
        {translate('dashboard.tasks')}
      </Typography>
      {tasks.length === 0 ? (
        <Box sx={{ display: 'flex', gap: 1.5, px: { xs: 1.5, md: 2.5 }, pb: 2.5 }}>
          <TaskAltIcon color="success" />
          <Typography>{translate('dashboard.noTasks')}</Typography>
        </Box>
      ) : (
        <List disablePadding>
          {tasks.map((task) => (
            // Periods that run side by side ask for the same at the same place, each until its own day.
            <TaskRow key={`${task.code} ${task.path} ${task.dueAt}`} task={task} digits={digits} />
          ))}
        </List>
      )}
    </Card>
  );
};

interface TaskRowProps {
  readonly task: DashboardTaskFragment;
  /** Room for the count. */
  readonly digits: number;
}

const TaskRow = ({ task, digits }: TaskRowProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const key = taskKey(task.code);
  const isLong = digits > 3;
  // A dot between thousands is about half a digit wide.
  const width = `${isLong ? digits + 0.5 : digits}ch`;
  return (
    <ListItem disablePadding sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ListItemButton
        component={Link}
        to={taskPath(task.path)}
        sx={{ gap: 2, px: { xs: 1.5, md: 2.5 }, py: 1.5, minHeight: 72 }}
      >
        <Typography
          component="span"
          sx={{
            fontSize: { xs: isLong ? '1.375rem' : '1.75rem', md: '1.75rem' },
            fontWeight: 800,
            lineHeight: 1,
            minWidth: { xs: `max(44px, ${width})`, md: `max(64px, ${width})` },
            textAlign: 'right',
            color: 'primary.main',
          }}
        >
          {number(task.count)}
        </Typography>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography component="span" sx={{ display: 'block', fontWeight: 700 }}>
            {translate(`${key}.title`, { count: number(task.count) })}
          </Typography>
          <Typography component="span" variant="body2" color="textSecondary">
            {translate(`${key}.lead`)}
          </Typography>
          {task.dueAt && <Due dueAt={task.dueAt} />}
        </Box>
        <ChevronRightIcon sx={{ color: 'text.secondary' }} />
      </ListItemButton>
    </ListItem>
  );
};

const Due = ({ dueAt }: { readonly dueAt: string }) => {
  const translate = useTranslate();
  const { dateTime, daysFrom } = useFormat();
  const [now] = useState(() => Date.now());
  const late = Date.parse(dueAt) < now;
  return (
    <Typography
      component="span"
      variant="body2"
      sx={{ display: 'block', fontWeight: 600, color: late ? 'error.main' : 'text.primary' }}
    >
      {translate(late ? 'dashboard.late' : 'dashboard.due', {
        date: dateTime(dueAt),
        days: daysFrom(dueAt),
      })}
    </Typography>
  );
};
