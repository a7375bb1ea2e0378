/** A small effort at the right place lifts the whole load: what the product is named for. Decoration. */
export const LeverPicture = () => (
  <svg viewBox="0 0 480 260" width="100%" style={{ maxWidth: 480 }} aria-hidden focusable="false">
    <g stroke="#ffffff" strokeOpacity="0.08">
      {[40, 90, 140, 190, 240].map((y) => (
        <line key={y} x1="0" x2="480" y1={y} y2={y} />
      ))}
    </g>
    <path d="M178 160 214 240h-72z" fill="#f0b352" />
    <g transform="translate(40 206) rotate(-19.3)">
      <rect x="-4" y="-5" width="432" height="10" rx="5" fill="#eef5f6" />
      <rect x="2" y="-57" width="44" height="48" rx="6" fill="#2f7885" />
      <rect x="51" y="-45" width="36" height="36" rx="6" fill="#1d5766" />
      <rect x="20" y="-96" width="35" height="35" rx="6" fill="#74c7cf" />
    </g>
    <circle cx="424" cy="46" r="17" fill="#f0b352" />
    <path
      d="M424 82v62m-16-18 16 18 16-18"
      fill="none"
      stroke="#f0b352"
      strokeWidth="5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
