import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { EditorState } from '@codemirror/state';
import { EditorView, placeholder } from '@codemirror/view';
import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { editorSetup, type EditorQuestions } from './editorSetup.js';
import { editorTheme } from './editorTheme.js';
import type { ReaderForm } from './readerForm.js';

/** What others do with the editor. */
export interface EditorHandle {
  /** Writes where the caret is, and puts it into the parentheses of a function. */
  readonly insertFunction: (name: string) => void;
}

interface ExpressionEditorProps {
  readonly ref?: Ref<EditorHandle>;
  /** What it begins with; later it is the editor's own. */
  readonly text: string;
  readonly form: ReaderForm;
  readonly questions: EditorQuestions;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
}

/** An expression, typed with help: colours, names, mistakes at their letters. */
export const ExpressionEditor = (props: ExpressionEditorProps) => {
  const { ref, form, labelledBy, describedBy } = props;
  const theme = useTheme();
  const translate = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!place.current) return undefined;
    const now = () => latest.current;
    const state = EditorState.create({
      doc: view.current?.state.doc.toString() ?? now().text,
      extensions: [
        editorSetup(form, {
          words: () => now().questions.words(),
          mistakes: (text) => now().questions.mistakes(text),
          help: (name) => now().questions.help(name),
        }),
        editorTheme(theme),
        placeholder(translate('expressions.editor.placeholder')),
        EditorState.phrases.of({ Completions: translate('expressions.editor.completions') }),
        EditorView.contentAttributes.of({
          'aria-labelledby': labelledBy,
          'aria-describedby': describedBy,
          autocapitalize: 'off',
          spellcheck: 'false',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) now().onChange(update.state.doc.toString());
        }),
      ],
    });
    const editor = new EditorView({ state, parent: place.current });
    editor.dispatch({ selection: { anchor: editor.state.doc.length } });
    editor.focus();
    view.current = editor;
    return () => editor.destroy();
  }, [form, theme, translate, labelledBy, describedBy]);

  useImperativeHandle(ref, () => ({
    insertFunction: (name) => {
      const editor = view.current;
      if (!editor) return;
      const { from, to } = editor.state.selection.main;
      editor.dispatch({
        changes: { from, to, insert: `${name}()` },
        selection: { anchor: from + name.length + 1 },
        userEvent: 'input.complete',
        scrollIntoView: true,
      });
      editor.focus();
    },
  }));

  return <Box ref={place} data-expression sx={frame} />;
};

/** As the other fields: a border that says where the keyboard is. */
const frame = {
  border: 1,
  borderColor: 'text.secondary',
  borderRadius: 1,
  p: '1px',
  '&:focus-within': { borderColor: 'primary.main', borderWidth: 2, p: 0 },
} as const;
