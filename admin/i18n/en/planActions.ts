import type { planActions as id } from '../id/planActions.js';

export const planActions: typeof id = {
  make: 'Make follow-up actions',
  some: '%{count} of %{of} indicators are follow-up actions already.',
  all: 'All indicators are follow-up actions already.',
  list: 'See the follow-up actions',
  made: '%{smart_count} follow-up action written down. |||| %{smart_count} follow-up actions written down.',
  title: 'Make follow-up actions',
  lead: 'All that are ticked are written down at once, with one owner and one due day; each can be changed later.',
  tick: 'Make it a follow-up action: %{code}, %{text}',
  name: 'What is to be done (%{code})',
  there: 'A follow-up action already, due %{due}:',
  again:
    '%{smart_count} ticked indicator is a follow-up action already. Saving makes a second one. |||| %{smart_count} ticked indicators are follow-up actions already. Saving makes second ones.',
  tooMany: 'At most %{atMost} follow-up actions are saved in one go. Untick some.',
  origin: 'From the target plan “%{title}”.',
  save: 'Write down %{smart_count} action |||| Write down %{smart_count} actions',
};
