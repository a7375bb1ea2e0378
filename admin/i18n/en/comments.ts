/** Texts of what people say of an answer to each other. */
export const comments = {
  title: 'Comments',
  titleCount: 'Comments (%{smart_count})',
  count: '%{smart_count} comment |||| %{smart_count} comments',
  empty: 'No comments yet.',
  earlier: 'Show earlier ones',
  label: 'Write a comment',
  help: 'Type @ to mention somebody. Ctrl+Enter sends.',
  left: '%{count} letter left. |||| %{count} letters left.',
  send: 'Send',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Edit',
  editLabel: 'Edit comment',
  remove: 'Delete',
  removeSure: 'Delete this comment?',
  removeYes: 'Yes, delete',
  removed: 'This comment was deleted.',
  edited: 'edited',
  editedAt: 'Edited %{date}',
  changed:
    'This comment was just changed elsewhere. The latest is loaded; do it again if it is still needed.',
  mentionable: 'People to mention',
  mentionSome:
    '%{smart_count} person to choose with arrows and Enter. |||| %{smart_count} people to choose from with arrows and Enter.',
  mentionNobody: 'Nobody of that name can open this indicator.',
};
