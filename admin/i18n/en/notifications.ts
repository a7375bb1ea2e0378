/** Texts of what somebody should know. */
export const notifications = {
  title: 'Notifications',
  unread: 'Notifications: %{smart_count} unread',
  noneUnread: 'Notifications: all read',
  isUnread: 'Unread.',
  today: 'Today',
  yesterday: 'Yesterday',
  empty: 'No notifications yet',
  emptyLead:
    'You are told here when an evaluator returns answers, when a due date comes near, and when somebody mentions you.',
  markAll: 'Mark all as read',
  older: 'Show older ones',
  close: 'Close',
  mailDigest: 'Daily summary by mail',
  place: '%{unit} · %{period}',
  returned:
    'An evaluator returned %{smart_count} answer |||| Evaluators returned %{smart_count} answers',
  answer: '%{code} (%{reason})',
  more: 'and %{smart_count} more',
  dueTomorrow: 'The LKE has to be submitted tomorrow',
  dueIn:
    'The LKE has to be submitted in %{smart_count} day |||| The LKE has to be submitted in %{smart_count} days',
  overdue: 'The LKE is not submitted, and its due date is past',
  mentioned: '%{name} mentioned you in a comment',
  dueAt: 'Due %{date}',
  followUp: {
    assigned: 'A follow-up action for you',
    dueTomorrow: 'A follow-up action is due tomorrow',
    dueIn:
      'A follow-up action is due in %{smart_count} day |||| A follow-up action is due in %{smart_count} days',
    overdue: 'A follow-up action is overdue',
    confirmed: '%{name} confirmed your follow-up action',
    returned: '%{name} returned your follow-up action',
    due: '%{title} · due %{date}',
  },
  openingRequested: '%{name} asks to have a locked LKE opened',
  openingGranted: 'A locked LKE was opened for a while',
  openingRefused: 'The request to open an LKE was refused',
  openingEnded: 'An LKE that was opened for a while is locked again',
  periodNotOpened: 'A period did not open as scheduled',
  periodNotClosed: 'A period did not close as scheduled',
  openUntil: 'Open until %{date}',
};
