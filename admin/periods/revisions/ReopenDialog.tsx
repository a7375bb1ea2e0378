import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { useDraft } from '../../drafts/useDraft.js';
import { useFormat } from '../../fields/useFormat.js';
import { ReopenPeriodDocument } from '../../graphql/graphql.js';
import type { PeriodRowFragment } from '../../graphql/graphql.js';
import { usePeriod } from '../../layout/usePeriod.js';
import { useApiMutation } from '../../providers/api.js';
import type { FailureCode } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { OpeningDialog } from '../../windows/OpeningDialog.js';
import { ReasonField } from '../../windows/ReasonField.js';
import { WibField } from '../../windows/WibField.js';
import { LookAgainButton } from './LookAgainButton.js';
import { reopeningPlaces } from './reopeningPlaces.js';
import { Sentences } from './Sentences.js';
import { wholePeriod } from './whom.js';
import type { Whom } from './whom.js';
import { WhomField } from './WhomField.js';

interface ReopenDialogProps {
  readonly period: PeriodRowFragment;
  readonly onClose: () => void;
}

/** The period is no longer what the dialog was opened for: asking again would change nothing. */
const changedMeanwhile: readonly FailureCode[] = ['CONFLICT', 'PERIOD_NOT_CLOSED', 'LATER_PERIOD_CLOSED']; // prettier-ignore

/** Why, for whom and until when a closed period is opened again, after what that does. The reason stays on the device until it is sent. */
export const ReopenDialog = ({ period, onClose }: ReopenDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [whom, setWhom] = useState<Whom>(wholePeriod);
  const [reason, setReason] = useDraft<string>(`periods.reopening.${period.id}`, '');
  const [closesAt, setClosesAt] = useState<string | null>(null);
  const name = useFormat().period(period.name);
  const say = (key: string, values?: object) => translate(`periodReopening.${key}`, values);
  const { mutate, isPending, error } = useApiMutation(ReopenPeriodDocument, {
    onSuccess: async () => {
      setReason('');
      // Worksheets, tasks and report cards: there is hardly a screen that this leaves as it was.
      await queries.invalidateQueries();
      notify('periodReopening.done', { type: 'success', messageArgs: { name } });
      onClose();
    },
  });
  const failure = error?.failure;
  const refusal = failure && refusalAt(failure, reopeningPlaces);
  const saidAt = (field: string) =>
    refusal?.at === field ? translate(refusal.key, failure?.details) : undefined;
  const isOutdated = failure !== undefined && changedMeanwhile.includes(failure.code);
  const { id, version } = period;
  return (
    <OpeningDialog
      title={say('title', { name })}
      button={say('button')}
      busy={isPending}
      disabled={closesAt === null || isOutdated}
      failure={refusal ? undefined : failure}
      onClose={onClose}
      onSend={() => {
        if (closesAt !== null) mutate({ input: { id, version, reason, closesAt, ...whom } });
      }}
    >
      <WhatItDoes period={period} />
      <WhomField
        periodId={id}
        whom={whom}
        whole={say('whom.whole')}
        error={saidAt('unitIds')}
        onChange={setWhom}
      />
      <WibField
        label={say('closesAt')}
        value={closesAt}
        error={saidAt('closesAt')}
        help={say('closesAtHelp')}
        onChange={setClosesAt}
      />
      <ReasonField
        label={say('reason')}
        help={say('reasonHelp', { words: limits.reopeningReasonWords })}
        value={reason}
        error={saidAt('reason')}
        onChange={setReason}
      />
      {isOutdated && <LookAgainButton onClose={onClose} />}
    </OpeningDialog>
  );
};

/** Said before it is done. */
const WhatItDoes = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const { periods } = usePeriod();
  const later = periods.find(
    ({ id, kind, status, dueAt }) =>
      kind === period.kind && status === 'OPEN' && id !== period.id && dueAt > period.dueAt,
  );
  const said = [
    ...(['kept', 'asBefore', 'told', 'inForce'] as const),
    ...(later ? (['carried'] as const) : []),
  ];
  const values = {
    now: period.revision,
    next: period.revision + 1,
    other: later && format.period(later.name),
  };
  return <Sentences said={said.map((part) => translate(`periodReopening.does.${part}`, values))} />;
};
