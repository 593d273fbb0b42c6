/** The five shapes of a level and the small signs of a timeline, drawn: no font needs to hold them. */
export type Shape = 'check' | 'half' | 'cross' | 'ring' | 'hand' | 'question' | 'dot' | 'diamond' | 'today';

const PATHS: Record<Shape, React.ReactNode> = {
  check: <path d="M3 9.2 6.6 13 13.2 4" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  cross: <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />,
  ring: <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="2" />,
  hand: (
    <path
      d="M5.2 1.500h5.600l3.7 3.700v5.600l-3.7 3.700H5.200l-3.7-3.700V5.200zM5 8h6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.5 2" />
      <path
        d="M6.2 6.200c.2-2.4 3.8-2.2 3.6 0-.1 1.2-1.8 1.2-1.8 2.800m0 2.100v.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  dot: <circle cx="8" cy="8" r="4.5" fill="currentColor" />,
  diamond: <path d="m8 2 6 6-6 6-6-6z" fill="none" stroke="currentColor" strokeWidth="2" />,
  today: <path d="M8 1.500v13M4.5 11 8 14.5 11.5 11" fill="none" stroke="currentColor" strokeWidth="2" />,
};

export function Icon({ shape }: { shape: Shape }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {PATHS[shape]}
    </svg>
  );
}
