/** Two threads up, two across, over and under; one of them is the red one. */
export function WovenMark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={`inline-block shrink-0 fill-current ${className}`}>
      <path d="M8 1h5v7.8H8zM8 16.2h5V31H8zM19 1h5v14.8h-5zM19 23.2h5V31h-5z" />
      <path d="M1 10h16.8v5H1zM25.2 10H31v5h-5.8z" />
      <path d="M1 17h5.8v5H1zM14.2 17H31v5H14.2z" className="fill-thread" />
    </svg>
  );
}

/** The name, with its mark; `name` in the reader's language. */
export function Wordmark({ name, size = 'small' }: { name: string; size?: 'small' | 'large' }) {
  const large = size === 'large';
  return (
    <span className="inline-flex items-center gap-2.5">
      <WovenMark className={large ? 'size-12' : 'size-7'} />
      <span
        className={large ? 'text-2xl font-extrabold tracking-tight' : 'text-lg font-extrabold tracking-tight'}
      >
        {name}
      </span>
    </span>
  );
}
