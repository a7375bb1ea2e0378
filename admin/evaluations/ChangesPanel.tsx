import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import { TextParts } from '../formatted-text/TextParts.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import type { AnswerChanges, EvidenceChange, FoundChanges } from './changes.js';
import { isUnchanged } from './changes.js';
import { evidenceTones } from './evidenceTones.js';
import type { Reviewed } from './useReviewAnswer.js';
import { claimOf } from './verdict.js';

interface ChangesPanelProps {
  readonly reviewed: Reviewed;
  readonly changes: AnswerChanges;
}

/** What is other than the last review found it, with who changed it and when. */
export const ChangesPanel = ({ reviewed, changes: { since, found } }: ChangesPanelProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.evaluations.changes.${key}`, params);
  return (
    <Box
      component="section"
      aria-labelledby="changes-title"
      sx={{
        display: 'grid',
        gap: 1,
        minWidth: 0,
        p: 1.5,
        borderRadius: '10px',
        border: '1px solid',
        borderColor: 'divider',
        overflowWrap: 'anywhere',
      }}
    >
      <Box>
        <Typography variant="h3" id="changes-title">
          {say('title')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {say('since', { name: since.evaluator.name, date: dateTime(since.createdAt) })}
        </Typography>
      </Box>
      {!found ? (
        <Typography>{say('unknown')}</Typography>
      ) : isUnchanged(found) ? (
        <Typography>{say('nothing')}</Typography>
      ) : (
        <Found reviewed={reviewed} found={found} />
      )}
    </Box>
  );
};

interface FoundProps {
  readonly reviewed: Reviewed;
  readonly found: FoundChanges;
}

const Found = ({ reviewed: { answer, indicator }, found }: FoundProps) => {
  const translate = useTranslate();
  const { dateTime, number } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.evaluations.changes.${key}`, params);
  const { before, explanation, evidence } = found;
  const text = (content: NonNullable<typeof before>) =>
    answerText(indicator, content, number) ?? translate('resources.evaluations.desk.unanswered');
  return (
    <>
      {(before || explanation) && answer.updatedBy && (
        <Typography variant="body2" color="textSecondary">
          {say('savedBy', { name: answer.updatedBy.name, date: dateTime(answer.updatedAt) })}
        </Typography>
      )}
      {before && (
        <Box>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {say('answer')}
          </Typography>
          <TextParts
            parts={[
              { text: text(before), kind: 'removed' },
              { text: ' ', kind: 'same' },
              { text: text(claimOf(answer)), kind: 'added' },
            ]}
          />
        </Box>
      )}
      {explanation && (
        <Box>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {say('explanation')}
          </Typography>
          {explanation.every(({ kind }) => kind === 'same') && (
            <Typography variant="body2" color="textSecondary">
              {say('onlyFormatting')}
            </Typography>
          )}
          <TextParts parts={explanation} />
        </Box>
      )}
      {evidence.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
          {evidence.map((change) => (
            <li key={change.evidenceId}>
              <EvidenceLine change={change} />
            </li>
          ))}
        </Box>
      )}
    </>
  );
};

const EvidenceLine = ({ change }: { readonly change: EvidenceChange }) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const revision = change.kind === 'removed' ? undefined : change.link.revision;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <ToneChip
        tone={evidenceTones[change.kind]}
        label={translate(`resources.evaluations.changes.evidence.${change.kind}`)}
      />
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {change.title}
      </Typography>
      {revision?.createdBy && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.worksheets.evidence.added', {
            name: revision.createdBy.name,
            date: shortDate(revision.createdAt),
          })}
        </Typography>
      )}
    </Box>
  );
};
