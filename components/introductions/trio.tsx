/** Two people and the line to draw between them; above them whoever brings them together. Decoration: the words say it. */
export function Trio({ hasThrough, isThin }: { hasThrough: boolean; isThin: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 72 48" className="h-12 w-18 shrink-0">
      {hasThrough && (
        <g className="stroke-ink" strokeWidth="3" strokeOpacity="0.55">
          <line x1="10" y1="39" x2="36" y2="9" />
          <line x1="62" y1="39" x2="36" y2="9" />
        </g>
      )}
      {isThin && (
        <line x1="10" y1="39" x2="62" y2="39" className="stroke-ink" strokeWidth="1.5" strokeOpacity="0.55" />
      )}
      <line x1="17" y1="39" x2="55" y2="39" className="stroke-green" strokeWidth="4" strokeDasharray="6 4" />
      <g className="fill-ink">
        <circle cx="10" cy="39" r="6" />
        <circle cx="62" cy="39" r="6" />
        {hasThrough && <circle cx="36" cy="9" r="6" />}
      </g>
    </svg>
  );
}
