/** Texts of what a unit is reminded of, to be pasted into a messenger. */
export const reminders = {
  action: 'Copy reminder',
  actionOf: 'Copy a reminder for %{name}',
  title: 'Reminder for %{name}',
  lead: 'Plain text, ready to paste into a messenger. It names nobody.',
  textLabel: 'Text of the reminder',
  copy: 'Copy',
  copied: 'The text is copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
  close: 'Close',
  heading: '%{unit}, LKE %{period}',
  due: 'Due: %{date} (%{days})',
  closes: 'The period closes: %{date} (%{days})',
  unanswered: '%{smart_count} indicator not answered |||| %{smart_count} indicators not answered',
  unproven: '%{smart_count} answer without evidence |||| %{smart_count} answers without evidence',
  returned:
    '%{smart_count} answer returned by an evaluator: |||| %{smart_count} answers returned by evaluators:',
  returnedOne: '%{code}: %{reason}',
  more: 'and %{smart_count} more',
  toSubmit: 'Complete, only to be submitted',
  nothing: 'There is nothing to do right now.',
};
