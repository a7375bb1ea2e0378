import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { WorkedCase } from '../../../schema/scoring/worked-cases.js';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import type { FormulaCase, FormulaSaver } from '../saving/formulaSaver.js';
import { saysSame } from '../saving/sameDraft.js';

/**
 * Saves one case in place of another, beside whatever else of the draft is being saved. Where somebody else changed
 * the same case meanwhile it is a conflict, and nothing of theirs is lost.
 */
export function useSaveCases(saver: FormulaSaver, onSaved: () => void) {
  const notify = useNotify();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  /**
   * @param before as it was when it was opened; undefined for one more.
   * @param after undefined where it is removed.
   */
  const save = async (before: FormulaCase | undefined, after: WorkedCase | undefined) => {
    setPending(true);
    setFailure(undefined);
    try {
      await saver.saveCases((cases) => {
        const at = before ? cases.findIndex((one) => saysSame(one, before)) : cases.length;
        return at < 0 ? undefined : cases.toSpliced(at, 1, ...(after ? [sent(after)] : []));
      });
      notify('resources.formulas.versions.cases.saved', { type: 'success' });
      onSaved();
    } catch (cause) {
      setFailure(failureOf(cause));
      setPending(false);
    }
  };
  return { save: (...change: Parameters<typeof save>) => void save(...change), isPending, failure };
}

const sent = ({ answers, ...own }: WorkedCase): FormulaCase => ({
  ...own,
  answers: answers.map(({ code, optionKey = null, value = null, counts }) => ({
    code,
    optionKey,
    value,
    counts: Object.entries(counts ?? {}).map(([key, count]) => ({ key, count })),
  })),
});
