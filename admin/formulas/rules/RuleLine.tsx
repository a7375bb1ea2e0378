import { memo } from 'react';
import { Box, Button, IconButton } from '@mui/material';
import RuleIcon from '@mui/icons-material/TuneOutlined';
import { useTranslate } from 'react-admin';
import { thumbSized } from '../../fields/thumbSized.js';
import { hasOwnRules, type OwnRules } from './ownRules.js';
import { useRuleWords } from './useRuleWords.js';

interface RuleButtonProps {
  readonly code: string;
  /** The node in words. */
  readonly name: string;
  readonly onOpen: (code: string) => void;
}

/** The way to the rules of a node. */
export const RuleButton = memo(({ code, name, onOpen }: RuleButtonProps) => {
  const translate = useTranslate();
  const label = translate('resources.formulas.nodeRules.of', { name });
  return (
    <IconButton
      size="small"
      aria-label={label}
      title={label}
      onClick={() => onOpen(code)}
      sx={thumbSized}
    >
      <RuleIcon fontSize="small" />
    </IconButton>
  );
});
RuleButton.displayName = 'RuleButton';

interface RuleLineProps {
  readonly name: string;
  readonly rules: OwnRules;
  /** Undefined where nothing can be changed. */
  readonly onClear: (() => void) | undefined;
}

/** The rules that a node has of its own, in words, and the way back to the formula's. */
export const RuleLine = ({ name, rules, onClear }: RuleLineProps) => {
  const translate = useTranslate();
  const wordsOf = useRuleWords();
  if (!hasOwnRules(rules)) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.85rem' }}>
        {wordsOf(rules).join(' · ')}
      </Box>
      {onClear && (
        <Button
          size="small"
          onClick={onClear}
          aria-label={translate('resources.formulas.nodeRules.clearOf', { name })}
          sx={{ px: 0.5, minWidth: 0 }}
        >
          {translate('resources.formulas.nodeRules.clear')}
        </Button>
      )}
    </Box>
  );
};
