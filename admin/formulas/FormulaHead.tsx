import { memo } from 'react';
import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { FormulaRecordFragment } from '../graphql/graphql.js';
import { DraftButton } from './DraftButton.js';
import type { FormulaDraft } from './formulaDraft.js';
import { FormulaStatusChip } from './FormulaStatusChip.js';
import { PublishDialog } from './PublishDialog.js';
import { RecalculationLink } from './recalculation/RecalculationLink.js';
import type { FormulaSaver, SaveStatus } from './saving/formulaSaver.js';
import { SaveButton } from './saving/SaveButton.js';
import { SaveState } from './saving/SaveState.js';
import { StepButtons } from './StepButtons.js';
import { ApproveDialog } from './versions/ApproveDialog.js';
import { FormulaWay } from './versions/FormulaWay.js';
import { ProposeDialog } from './versions/ProposeDialog.js';
import { ReturnDialog } from './versions/ReturnDialog.js';

interface FormulaHeadProps {
  readonly formula: FormulaRecordFragment;
  /** What it says, saved or not. */
  readonly draft: FormulaDraft;
  readonly mistakes: number;
  readonly isMarked: boolean;
  readonly saver: FormulaSaver;
  readonly status: SaveStatus;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly editable: boolean;
  /** Opens the choice between what two people changed. */
  readonly onChoose: () => void;
}

const Head = ({ formula, draft, mistakes, isMarked, editable, ...work }: FormulaHeadProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const say = (key: string, values?: object) => translate(`resources.formulas.${key}`, values);
  const can = (ability: string) => formula.abilities.includes(ability);
  const { saver, status } = work;
  return (
    <Card
      sx={{
        p: { xs: 1.5, md: 2 },
        // On a phone it would take a quarter of the screen.
        ...(editable && { position: { md: 'sticky' }, top: 64, zIndex: 2 }),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <FormulaStatusChip status={formula.status} />
        <Typography sx={{ flex: 1, minWidth: 200 }}>{formula.instrument.title}</Typography>
        <RecalculationLink formula={formula} />
        <DraftButton formula={formula} />
        {editable && <StepButtons {...work} />}
        {editable && <SaveButton saver={saver} status={status} />}
        {can('formula.propose') && (
          <ProposeDialog saver={saver} status={status} mistakes={mistakes} />
        )}
        {can('formula.return') && <ReturnDialog formula={formula} />}
        {can('formula.approve') && <ApproveDialog formula={formula} />}
        {can('formula.publish') && <PublishDialog formula={formula} definition={draft} />}
      </Box>
      {editable && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 0.5 }}>
          <SaveState status={status} isMarked={isMarked} />
          {status.kind === 'conflict' && (
            <Button size="small" variant="contained" color="error" onClick={work.onChoose}>
              {say('saving.choose')}
            </Button>
          )}
        </Box>
      )}
      {editable && mistakes > 0 && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {say('mistakes', { count: mistakes })}
        </Alert>
      )}
      <FormulaWay formula={formula} />
      {formula.publishedAt && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('published', {
            date: dateTime(formula.publishedAt),
            name: formula.publishedBy?.name ?? translate('common.app.name'),
          })}
          {formula.reason && ` ${say('reasonWas', { reason: formula.reason })}`}
        </Typography>
      )}
      {formula.status !== 'DRAFT' && (
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ mt: 0.5, overflowWrap: 'anywhere' }}
        >
          {say('seal', { sha256: formula.sha256 })}
        </Typography>
      )}
    </Card>
  );
};

/**
 * What the formula is for, where it stands, and what can be done with it; it stays in sight while editing.
 */
export const FormulaHead = memo(Head);
