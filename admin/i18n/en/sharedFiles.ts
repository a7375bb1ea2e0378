import type { sharedFiles as id } from '../id/sharedFiles.js';

export const sharedFiles: typeof id = {
  title:
    '%{count} other unit has offered exactly the same file. |||| %{count} other units have offered exactly the same file.',
  use: '%{unit}: %{codes}',
  useMore:
    '%{unit}: %{codes}, and %{more} more item |||| %{unit}: %{codes}, and %{more} more items',
  unnamed:
    'Which one is not shown, as it is not yours to review. Ask the lead evaluator. |||| Which ones is not shown, as they are not yours to review. Ask the lead evaluator.',
  unnamedMore:
    'And %{count} other unit that is not shown. |||| And %{count} other units that are not shown.',
};
