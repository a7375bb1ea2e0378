import { useState } from 'react';
import { Alert } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { limits } from '../../../schema/limits.js';
import { useDraft } from '../../drafts/useDraft.js';
import { useFormat } from '../../fields/useFormat.js';
import { WidenReopeningDocument } from '../../graphql/graphql.js';
import type { PeriodRowFragment } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import type { FailureCode } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { OpeningDialog } from '../../windows/OpeningDialog.js';
import { ReasonField } from '../../windows/ReasonField.js';
import { LookAgainButton } from './LookAgainButton.js';
import { wideningPlaces } from './reopeningPlaces.js';
import { Sentences } from './Sentences.js';
import { chosenUnits } from './whom.js';
import type { Whom } from './whom.js';
import { WhomField } from './WhomField.js';

interface WidenDialogProps {
  readonly period: PeriodRowFragment;
  readonly onClose: () => void;
}

/** The period is no longer what the dialog was opened for: asking again would change nothing. */
const changedMeanwhile: readonly FailureCode[] = ['CONFLICT', 'PERIOD_CLOSED', 'PERIOD_CLOSING', 'PERIOD_NOT_CLOSED', 'DUPLICATE']; // prettier-ignore

/** Which further units are opened, and why; after what that does. The reason stays on the device until it is sent. */
export const WidenDialog = ({ period, onClose }: WidenDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [whom, setWhom] = useState<Whom>(chosenUnits);
  const [reason, setReason] = useDraft<string>(`periods.widening.${period.id}`, '');
  const [openedAt] = useState(() => Date.now());
  const format = useFormat();
  const name = format.period(period.name);
  const say = (key: string, values?: object) =>
    translate(`periodReopening.widen.${key}`, { name, ...values });
  const { mutate, isPending, error } = useApiMutation(WidenReopeningDocument, {
    onSuccess: async () => {
      setReason('');
      // Worksheets, tasks and queues: there is hardly a screen that this leaves as it was.
      await queries.invalidateQueries();
      notify('periodReopening.widen.done', { type: 'success', messageArgs: { name } });
      onClose();
    },
  });
  const failure = error?.failure;
  const refusal = failure && refusalAt(failure, wideningPlaces);
  const saidAt = (field: string) =>
    refusal?.at === field ? translate(refusal.key, failure?.details) : undefined;
  const isOutdated = failure !== undefined && changedMeanwhile.includes(failure.code);
  const wasOver = Date.parse(period.closesAt) <= openedAt;
  // While somebody wrote the reason; said where they are by then.
  const isOverMeanwhile = !wasOver && refusal?.at === 'closesAt';
  const { id, version, revision, closesAt } = period;
  const said = ['sameRevision', 'others', 'told', 'stays'] as const;
  const over = <Alert severity="warning">{say('over', { date: format.dateTime(closesAt) })}</Alert>;
  return (
    <OpeningDialog
      title={say('title')}
      button={say('send')}
      busy={isPending}
      disabled={isOutdated || wasOver || isOverMeanwhile}
      failure={refusal ? undefined : failure}
      onClose={onClose}
      onSend={() => mutate({ input: { id, version, reason, ...whom } })}
    >
      {wasOver && over}
      <Sentences said={said.map((part) => say(`does.${part}`, { revision }))} />
      <WhomField
        periodId={id}
        whom={whom}
        whole={say('rest')}
        error={saidAt('unitIds')}
        onChange={setWhom}
      />
      <ReasonField
        label={translate('periodReopening.reason')}
        help={translate('periodReopening.reasonHelp', { words: limits.reopeningReasonWords })}
        value={reason}
        error={saidAt('reason')}
        onChange={setReason}
      />
      {isOverMeanwhile && over}
      {isOutdated && <LookAgainButton onClose={onClose} />}
    </OpeningDialog>
  );
};
