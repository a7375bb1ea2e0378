import { SvgIcon } from '@mui/material';
import type { SvgIconProps } from '@mui/material';

/** The product's mark: a lever that lifts a load over its fulcrum (*daya ungkit*). Decoration: the name stands beside it. */
export const Mark = (props: SvgIconProps) => (
  <SvgIcon viewBox="0 0 32 32" aria-hidden focusable="false" {...props}>
    <path d="M16 18.2 22.2 29H9.8z" fill="#f0b352" />
    <path
      d="M3.5 24.5 28.5 11"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.4"
      strokeLinecap="round"
    />
    <rect
      x="19.6"
      y="2.6"
      width="8.6"
      height="8.6"
      rx="2.2"
      fill="currentColor"
      transform="rotate(-28.4 23.9 6.9)"
    />
  </SvgIcon>
);
