import { Box, Button } from '@mui/material';
import AcceptIcon from '@mui/icons-material/CheckOutlined';
import RemarkIcon from '@mui/icons-material/NotesOutlined';
import ReturnIcon from '@mui/icons-material/ReplyOutlined';
import { useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import type { Failure } from '../providers/errors.js';
import { refusalAt } from '../providers/refusals.js';
import type { Places } from '../providers/refusals.js';
import { answerPlaces } from '../worksheets/indicator/answerPlaces.js';
import { actionBar } from './deskLayout.js';

interface VerdictBarProps {
  /** What the acceptance says when it is not the claim: undefined confirms the claim. */
  readonly other: { readonly optionKey: string | null } | undefined;
  readonly busy: boolean;
  /** Why the last try did not come through. */
  readonly failure: Failure | undefined;
  readonly onAccept: () => void;
  readonly onReturn: () => void;
  /** Opens the field of the remark; undefined where it is open. */
  readonly onRemark: (() => void) | undefined;
}

/** The two verdicts, always within reach, and a remark on the one that needs none. */
export const VerdictBar = ({
  other,
  busy,
  failure,
  onAccept,
  onReturn,
  onRemark,
}: VerdictBarProps) => {
  const translate = useTranslate();
  const say = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);
  const accept =
    other === undefined
      ? say('accept')
      : other.optionKey === null
        ? say('acceptOwn')
        : say('acceptOther', { answer: other.optionKey });
  return (
    <Box sx={actionBar}>
      <VerdictFailure failure={failure} />
      <Button
        variant="contained"
        startIcon={<AcceptIcon />}
        disabled={busy}
        aria-keyshortcuts="A"
        onClick={onAccept}
        sx={{ flex: { xs: '1 1 auto', md: '0 1 auto' }, minHeight: 44 }}
      >
        {accept}
      </Button>
      <Button
        variant="outlined"
        color="warning"
        startIcon={<ReturnIcon />}
        disabled={busy}
        aria-keyshortcuts="R"
        onClick={onReturn}
        sx={{ flex: { xs: '1 1 auto', md: '0 1 auto' }, minHeight: 44 }}
      >
        {say('return')}
      </Button>
      {onRemark && (
        <Button
          color="inherit"
          disabled={busy}
          aria-label={say('addRemark')}
          title={say('addRemark')}
          aria-keyshortcuts="C"
          onClick={onRemark}
          sx={{ minHeight: 44, minWidth: 44, gap: 1 }}
        >
          <RemarkIcon fontSize="small" />
          {/* Beside two verdicts a phone has room for the sign alone. */}
          <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
            {say('addRemark')}
          </Box>
        </Button>
      )}
    </Box>
  );
};

/** Why a verdict did not come through, where that is not said at what was filled in. */
export const VerdictFailure = ({ failure }: { readonly failure: Failure | undefined }) => {
  const translate = useTranslate();
  if (!failure || refusalAt(failure, places)) return null;
  const text = failure.code === 'CONFLICT' && translate('resources.evaluations.desk.changed');
  return <FailureAlert failure={failure} text={text || undefined} sx={{ width: '100%' }} />;
};

const places: Places = { ...answerPlaces, reason: {}, note: {} };
