import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { Failure } from '../../providers/errors.js';
import { evidenceFailure } from './evidenceFailure.js';

/** Speaks failures of evidence. */
export function useEvidenceFailure() {
  const translate = useTranslate();
  const { bytes } = useFormat();
  return (failure: Failure, size?: number): string => {
    const { key, params } = evidenceFailure(failure, bytes, size);
    return translate(key, params);
  };
}
