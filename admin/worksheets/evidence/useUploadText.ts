import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { isTransient } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { detailPlaces } from './evidenceFailure.js';
import { sentOf } from './upload.js';
import type { Upload } from './upload.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

/** Says how far an upload is, or why it does not go on and what to do. */
export function useUploadText() {
  const translate = useTranslate();
  const { bytes } = useFormat();
  const failureText = useEvidenceFailure();
  const say = (key: string, params = {}) => translate(`resources.worksheets.upload.${key}`, params);

  const timeLeft = (seconds: number | undefined): string => {
    if (seconds === undefined) return '';
    const minutes = Math.ceil(seconds / 60);
    return ` · ${minutes > 1 ? say('minutesLeft', { minutes }) : say('momentLeft')}`;
  };

  return (upload: Upload): string => {
    const { file, state } = upload;
    const params = { name: file.name, sent: bytes(sentOf(upload)), size: bytes(file.size) };
    if (state.kind === 'sending') return say('sending', params) + timeLeft(state.secondsLeft);
    if (state.kind === 'unfinished')
      return say(state.wrongFile ? 'wrongFile' : 'unfinished', params);
    if (state.kind !== 'failed') return say(state.kind, params);

    const { failure } = state;
    if (isTransient(failure)) return say('lost', params);
    // What was said about the file is no longer on the screen: name what was wrong with it.
    const about = refusalAt(failure, detailPlaces)?.at;
    const label = about && `${translate(`resources.worksheets.evidence.${about}`)}: `;
    return `${label ?? ''}${failureText(failure, file.size)}`;
  };
}
