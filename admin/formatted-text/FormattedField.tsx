import { useDeferredValue, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Box, TextField, Typography } from '@mui/material';
import type { TextFieldProps } from '@mui/material';
import { useNotify, useStore, useTranslate } from 'react-admin';
import { isFormatted, plainText } from '../../schema/formatted-text/index.js';
import { formatActions, keysOf, linkKeys } from './formatActions.js';
import { FormatBar } from './FormatBar.js';
import { FormattedText } from './FormattedText.js';
import { insertLink, linkFrom } from './link.js';
import { LinkDialog } from './LinkDialog.js';
import { continueList } from './list.js';
import { useFormatting } from './useFormatting.js';
import type { Change } from './useFormatting.js';

interface FormattedFieldProps extends Pick<
  TextFieldProps,
  'label' | 'error' | 'helperText' | 'minRows' | 'maxRows'
> {
  readonly id: string;
  readonly text: string;
  /** Where it can not be changed, it can be read and copied. */
  readonly readOnly: boolean;
  /** UTF-16 code units of the whole text. */
  readonly limit: number;
  readonly onChange: (text: string) => void;
}

/** A text area whose text can have formatting; one that can not be changed is shown with what it has. */
export const FormattedField = (props: FormattedFieldProps) =>
  props.readOnly && isFormatted(props.text) ? <ReadField {...props} /> : <TypedField {...props} />;

const ReadField = ({ id, text, label, error, helperText }: FormattedFieldProps) => (
  <Box role="group" id={id} tabIndex={-1} aria-labelledby={`${id}-label`} sx={{ my: 1 }}>
    <Typography id={`${id}-label`} variant="caption" color="textSecondary" component="div">
      {label}
    </Typography>
    <Box sx={[framed, { borderStyle: 'solid' }]}>
      <FormattedText text={text} />
    </Box>
    {error && (
      <Typography variant="caption" color="error" component="div">
        {helperText}
      </Typography>
    )}
  </Box>
);

const TypedField = (props: FormattedFieldProps) => {
  const { id, text, readOnly, limit, onChange, ...look } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const [previewed, setPreviewed] = useStore('formattedText.preview', true);
  const [asked, setAsked] = useState<{ readonly name: string; readonly address: string }>();
  const afterwards = useRef<Change>(undefined);
  const { area, formatted, body, type, change, clear } = useFormatting({
    text,
    limit,
    onChange,
    onFull: () => notify('formattedText.full', { type: 'warning' }),
  });
  const shown = useDeferredValue(text);

  const askForLink = () => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    setAsked(linkFrom({ text: value, start: selectionStart, end: selectionEnd }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || event.nativeEvent.isComposing) return;
    const keys = keysOf(event);
    const action = formatActions.find((one) => one.keys === keys);
    if (action) change(action.change);
    else if (keys === linkKeys) askForLink();
    else if (event.key !== 'Enter' || keys || event.shiftKey || !formatted) return;
    else if (!change(continueList)) return;
    event.preventDefault();
  };
  return (
    <Box sx={{ minWidth: 0 }}>
      {!readOnly && (
        <FormatBar
          controls={id}
          formatted={formatted}
          previewed={previewed}
          onChange={change}
          onLink={askForLink}
          onPreview={() => setPreviewed(!previewed)}
          onClear={() => clear(() => withoutFormatting(text))}
        />
      )}
      <TextField
        {...look}
        id={id}
        multiline
        value={body}
        inputRef={area}
        onChange={type}
        onKeyDown={onKeyDown}
        slotProps={{
          htmlInput: { maxLength: limit - (text.length - body.length) },
          // Readable and copyable where it can not be changed.
          input: { readOnly },
        }}
      />
      {previewed && isFormatted(shown) && (
        <Box component="section" aria-label={translate('formattedText.preview')} sx={framed}>
          <Typography variant="caption" color="textSecondary" component="div" aria-hidden>
            {translate('formattedText.preview')}
          </Typography>
          <FormattedText text={shown} />
        </Box>
      )}
      <LinkDialog
        from={asked}
        onInsert={(name, href) => {
          afterwards.current = (typed) => insertLink(typed, name, href);
          setAsked(undefined);
        }}
        onClose={() => setAsked(undefined)}
        onGone={() => {
          if (afterwards.current) change(afterwards.current);
          else area.current?.focus();
          afterwards.current = undefined;
        }}
      />
    </Box>
  );
};

const framed = {
  px: 1.75,
  py: 1,
  borderRadius: '10px',
  border: '1px dashed',
  borderColor: 'divider',
  minWidth: 0,
} as const;

function withoutFormatting(text: string) {
  const plain = plainText(text);
  return { text: plain, start: plain.length, end: plain.length };
}
