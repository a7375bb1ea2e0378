import type { useFormulaDraft } from '../useFormulaDraft.js';
import type { NodeNames } from '../versions/useEntryWords.js';
import { ConflictDialog } from './ConflictDialog.js';
import { MergedNotice } from './MergedNotice.js';

interface DeskMergeProps {
  readonly work: Pick<
    ReturnType<typeof useFormulaDraft>,
    'draft' | 'forgetMerged' | 'mergedIn' | 'saver' | 'status'
  >;
  readonly names: NodeNames;
  readonly chooses: boolean;
  readonly onChooses: (chooses: boolean) => void;
}

/** Two people at one draft: what came in from the other, and the choice where both changed the same thing. */
export const DeskMerge = ({ work, names, chooses, onChooses }: DeskMergeProps) => {
  const { draft, saver, status, mergedIn } = work;
  return (
    <>
      <MergedNotice mergedIn={mergedIn} names={names} onClose={work.forgetMerged} />
      {status.kind === 'conflict' && chooses && (
        <ConflictDialog
          texts="meeting"
          base={status.base}
          mine={draft}
          theirs={status.theirs}
          names={names}
          onChosen={(chosen) => void saver.resolve(chosen)}
          onClose={() => onChooses(false)}
        />
      )}
    </>
  );
};
