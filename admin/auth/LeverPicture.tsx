/** A small effort at the right place lifts the whole load: what the product is named for. Decoration. */
export const LeverPicture = () => (
  <svg viewBox="0 0 480 260" width="100%" style={{ maxWidth: 480 }} aria-hidden focusable="false">
    <g stroke="#ffffff" strokeOpacity="0.08">
      {[40, 90, 140, 190, 240].map((y) => (
        <line key={y} x1="0" x2="480" y1={y} y2={y} />
      ))}
    </g>
    <path d="M178 158 214 240h-72z" fill="#f0b352" />
    <line x1="40" y1="206" x2="440" y2="66" stroke="#eef5f6" strokeWidth="10" strokeLinecap="round" />
    <g transform="rotate(-19.3 84 176)">
      <rect x="52" y="120" width="30" height="52" rx="5" fill="#174552" />
      <rect x="88" y="136" width="30" height="36" rx="5" fill="#2f7885" />
      <rect x="70" y="82" width="30" height="34" rx="5" fill="#74c7cf" />
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
