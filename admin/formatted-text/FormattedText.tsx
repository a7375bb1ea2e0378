import { Fragment, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Box, Link, Typography } from '@mui/material';
import type { TypographyProps } from '@mui/material';
import { blocksOf, isFormatted } from '../../schema/formatted-text/index.js';
import type { LinkTo, List, Run } from '../../schema/formatted-text/index.js';

interface FormattedTextProps {
  readonly text: string;
  readonly variant?: TypographyProps['variant'];
}

/** A text as it was meant: with its formatting, and one that has none to the letter. */
export const FormattedText = ({ text, variant = 'body1' }: FormattedTextProps) =>
  isFormatted(text) ? (
    <Typography component="div" variant={variant} sx={look}>
      <Blocks text={text} />
    </Typography>
  ) : (
    <Typography variant={variant} sx={asTyped}>
      {text}
    </Typography>
  );

const asTyped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

const look = {
  overflowWrap: 'anywhere',
  minWidth: 0,
  '& p, & ul, & ol': { m: 0 },
  // Stronger than the line above.
  '&& > * + *': { mt: '0.75em' },
  '& ul, & ol': { pl: '1.75em' },
  // Within a block, every line break is one that was typed.
  '& p, & li > span': { whiteSpace: 'pre-wrap' },
} as const;

const Blocks = ({ text }: Pick<FormattedTextProps, 'text'>) => {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return blocks.map((block, place) =>
    block.kind === 'list' ? (
      <ListOf key={place} list={block.list} />
    ) : (
      <p key={place}>
        <Lines lines={block.lines} />
      </p>
    ),
  );
};

const ListOf = ({ list: { ordered, items } }: { readonly list: List }) => (
  <Box component={ordered ? 'ol' : 'ul'}>
    {items.map(({ number, lines, lists }, place) => (
      <li key={place} {...(number !== null && { value: number })}>
        <span>
          <Lines lines={lines} />
        </span>
        {lists.map((list, inner) => (
          <ListOf key={inner} list={list} />
        ))}
      </li>
    ))}
  </Box>
);

const Lines = ({ lines }: { readonly lines: readonly (readonly Run[])[] }) =>
  lines.map((runs, place) => (
    <Fragment key={place}>
      {place > 0 && '\n'}
      {runs.map((run, inner) => (
        <Fragment key={inner}>{styled(run)}</Fragment>
      ))}
    </Fragment>
  ));

function styled({ text, bold, italic, link }: Run): ReactNode {
  const named = link ? <LinkOf text={text} link={link} /> : text;
  const slanted = italic ? <em>{named}</em> : named;
  return bold ? <strong>{slanted}</strong> : slanted;
}

/** With its address beside it, which no letter of its name can turn round. */
const LinkOf = ({ text, link: { href, address } }: { readonly text: string; link: LinkTo }) => (
  <>
    <Link href={href} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{text}</bdi>
    </Link>
    {text !== address && (
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 'normal' }}>
        {' ('}
        <bdi dir="ltr">{href}</bdi>
        {')'}
      </Box>
    )}
  </>
);
