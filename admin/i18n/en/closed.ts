import type { closed as idClosed } from '../id/closed.js';

export const closed: typeof idClosed = {
  by: '%{name} closed the period on %{date}, so its data can no longer change.',
  bySchedule: 'The period was closed by schedule on %{date}, so its data can no longer change.',
  since: 'The period has been closed since %{date}, so its data can no longer change.',
  stayed:
    'The period is open again, but not for this worksheet. Its result stays as it was sealed.',
  ask: 'If something has to change, ask an administrator of the kabupaten to open it again; otherwise go on in the next period.',
  over: 'The time of the period was over on %{date}, so its data can no longer change.',
  askLonger:
    'If something still has to change, ask an administrator of the kabupaten to move its closing.',
};
