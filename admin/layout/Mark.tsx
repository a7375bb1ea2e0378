import { SvgIcon } from '@mui/material';
import type { SvgIconProps } from '@mui/material';

/** The product's mark: a lever that lifts a load over its fulcrum (*daya ungkit*). Decoration: the name stands beside it. */
export const Mark = (props: SvgIconProps) => (
  <SvgIcon viewBox="0 0 32 32" aria-hidden focusable="false" {...props}>
    <path d="M13 19.6 19 30H7z" fill="#f0b352" />
    <g transform="rotate(-22 16 17)" fill="currentColor">
      <rect x="1" y="15.4" width="30" height="3.4" rx="1.7" />
      <rect x="20.4" y="3.6" width="9.6" height="9.6" rx="2.4" />
    </g>
  </SvgIcon>
);
