import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../fields/FieldRefusal.js';
import { useFormat } from '../fields/useFormat.js';
import { CheckLinkDocument } from '../graphql/graphql.js';
import type { LinkCheckFactFragment, WorksheetEvidenceFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { sentenceOf } from '../providers/refusals.js';

interface LinkCheckProps {
  readonly link: Pick<WorksheetEvidenceFragment, 'revision' | 'abilities' | 'evidence'>;
}

/** When the address of a link last answered, and the way to have it asked again. Nothing for a file. */
export const LinkCheck = ({ link }: LinkCheckProps) =>
  link.revision.url === null ? null : <OfAddress key={link.revision.id} {...link} />;

const OfAddress = ({ revision, abilities, evidence }: LinkCheckProps['link']) => {
  const translate = useTranslate();
  const finding = useFinding();
  const { mutate, data, error, isPending } = useApiMutation(CheckLinkDocument);
  const found = data?.checkLink ?? revision.linkCheck;
  const label = translate(isPending ? 'linkCheck.checking' : 'linkCheck.check');
  const failure = error?.failure;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="caption" color="textSecondary" component="div" role="status">
        {found && finding(found)}
      </Typography>
      {abilities.includes('link.check') && (
        <Button
          size="small"
          disabled={isPending}
          aria-label={`${label}: ${evidence.title}`}
          onClick={() => mutate({ revisionId: revision.id })}
          sx={{ ml: -0.625, minHeight: { xs: 44, md: 30 } }}
        >
          {label}
        </Button>
      )}
      <FieldRefusal sentence={failure && translate(sentenceOf(failure), failure.details)} />
    </Box>
  );
};

/** Speaks what was found. */
function useFinding() {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  return ({ outcome, status, checkedAt, checkedBy }: LinkCheckFactFragment): string => {
    const isOpen = status !== null && status >= 200 && status < 300;
    const answered = isOpen ? 'open' : 'status';
    const key = outcome === 'ANSWERED' ? answered : outcome;
    const sentence = translate(`linkCheck.${key}`, { status, at: dateTime(checkedAt) });
    return checkedBy
      ? translate('linkCheck.by', { finding: sentence, name: checkedBy.name })
      : sentence;
  };
}
