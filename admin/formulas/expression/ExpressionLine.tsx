import { Box, Button } from '@mui/material';
import EditIcon from '@mui/icons-material/EditOutlined';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { shownText } from './readerForm.js';

interface ExpressionLineProps {
  /** The component in words. */
  readonly name: string;
  readonly expression: string;
  /** Undefined where nothing can be changed. */
  readonly onEdit: (() => void) | undefined;
}

/** A component's expression on one line, and the way to change it. */
export const ExpressionLine = ({ name, expression, onEdit }: ExpressionLineProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const shown = shownText(expression, locale);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box component="code" title={shown} sx={oneLine}>
        {shown || translate('expressions.none')}
      </Box>
      {onEdit && (
        <Button
          size="small"
          startIcon={<EditIcon />}
          onClick={onEdit}
          aria-label={translate('expressions.editOf', { name })}
          sx={{ px: 0.5, minWidth: 0, flexShrink: 0 }}
        >
          {translate('expressions.edit')}
        </Button>
      )}
    </Box>
  );
};

const oneLine = {
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  fontSize: '0.85rem',
} as const;
