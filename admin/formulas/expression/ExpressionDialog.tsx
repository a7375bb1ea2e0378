import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { BegunNotice } from '../../drafts/BegunNotice.js';
import { EarlierNotice } from '../../drafts/EarlierNotice.js';
import { useBegunChanges } from '../../drafts/useBegunChanges.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import { useCan } from '../../providers/useViewer.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { EditorHandle } from './ExpressionEditor.js';
import { keepStepsInside } from '../keepStepsInside.js';
import { FunctionList } from './FunctionList.js';
import { shownText } from './readerForm.js';
import { namesOf } from './scope.js';
import { UnitValue } from './UnitValue.js';
import { useExpression } from './useExpression.js';

/** Fetched when an expression is first opened: nobody else needs an editor. */
const ExpressionEditor = lazy(async () => ({
  default: (await import('./ExpressionEditor.js')).ExpressionEditor,
}));

interface ExpressionDialogProps {
  /** What is typed is kept on the device under it, until it is applied. */
  readonly draftKey: string;
  readonly instrumentId: string;
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly code: string;
  /** The stored expression it begins with. */
  readonly initial: string;
  /** Takes what is to be stored. */
  readonly onApply: (expression: string) => void;
  readonly onClose: () => void;
}

/** Where the expression of a component is written, and tried before it is applied. What was begun stays on the device. */
export const ExpressionDialog = (props: ExpressionDialogProps) => {
  const { draftKey, instrumentId, instrument, draft, code, initial, onApply, onClose } = props;
  const translate = useTranslate();
  const { locale } = useFormat();
  const id = useId();
  const editor = useRef<EditorHandle>(null);
  const isPhone = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('md'));
  const simulates = useCan('cohort.read');
  // As it is shown: in another language it is another text.
  const [shown] = useState(() => ({ text: shownText(initial, locale) }));
  const begun = useBegunChanges(draftKey, shown.text, shown);
  const { text } = begun.fields;
  /** Counts up where another text takes the place of what the editor has. */
  const [replaced, setReplaced] = useState(0);
  const replace = (step: () => void) => {
    step();
    setReplaced((before) => before + 1);
  };
  const work = useExpression(instrument, draft, code, text);
  const say = (key: string, values?: object) => translate(`expressions.${key}`, values);
  const apply = () => {
    if (work.isMisreadable) return;
    begun.sent();
    onApply(work.stored);
  };

  return (
    <Dialog
      open
      fullWidth
      fullScreen={isPhone}
      maxWidth="lg"
      aria-labelledby={`${id}title`}
      // A click beside it would lose what was typed.
      onClose={(_event, reason) => reason !== 'backdropClick' && onClose()}
      onKeyDown={(event) => {
        keepStepsInside(event);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply();
      }}
    >
      <DialogTitle id={`${id}title`} sx={{ pb: 0.5 }}>
        {say('dialog.title', { name: namesOf(instrument).get(code) ?? code })}
      </DialogTitle>
      <DialogContent sx={besideEachOther}>
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
          {begun.isEarlier && (
            <BegunNotice text="unsaved" onDiscard={() => replace(begun.discard)} />
          )}
          {begun.earlier.map((one) => (
            <EarlierNotice
              key={one.basis}
              lines={[one.changes.text ?? '']}
              onTake={() => replace(() => begun.takeOver(one))}
              onDiscard={() => begun.giveUp(one)}
            />
          ))}
          <Box onKeyDown={keepEscapeInside} sx={{ minWidth: 0 }}>
            <Typography id={`${id}label`} variant="subtitle2" component="div" sx={{ mb: 0.5 }}>
              {say('dialog.label', { code })}
            </Typography>
            <Suspense fallback={<LoadingState rows={2} />}>
              <ExpressionEditor
                key={replaced}
                ref={editor}
                text={text}
                form={work.form}
                questions={work.questions}
                labelledBy={`${id}label`}
                describedBy={`${id}mistakes`}
                onChange={(typed) => begun.change({ text: typed })}
              />
            </Suspense>
            <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
              {say('dialog.keys')}
            </Typography>
          </Box>
          <Mistakes id={`${id}mistakes`} sentences={work.sentences} />
          {simulates && (
            <UnitValue
              instrumentId={instrumentId}
              instrument={instrument}
              draft={work.tried}
              code={code}
            />
          )}
        </Box>
        <FunctionList
          helps={work.helps}
          onInsert={(name) => editor.current?.insertFunction(name)}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('common.actions.cancel')}
        </Button>
        {work.isMisreadable && (
          <Typography variant="body2" color="error" sx={{ mr: 'auto' }}>
            {say('dialog.mendFirst')}
          </Typography>
        )}
        <Button
          variant="contained"
          disabled={work.isMisreadable}
          onClick={apply}
          aria-keyshortcuts="Control+Enter"
        >
          {say('dialog.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** What is wrong, in words; said aloud once it changes. */
const Mistakes = ({
  id,
  sentences,
}: {
  readonly id: string;
  readonly sentences: readonly string[];
}) => {
  const translate = useTranslate();
  const isSound = sentences.length === 0;
  return (
    <Box id={id} role="status" sx={{ color: isSound ? 'success.main' : 'error.main' }}>
      {isSound ? (
        translate('expressions.dialog.sound')
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {sentences.map((sentence, place) => (
            <li key={place}>{sentence}</li>
          ))}
        </Box>
      )}
    </Box>
  );
};

/** Escape that closed a list of the editor leaves the dialog open. */
function keepEscapeInside(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.defaultPrevented) event.stopPropagation();
}

const besideEachOther = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
  alignContent: 'start',
  pt: '8px !important',
} as const;
