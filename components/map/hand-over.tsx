import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';

type Props = { onLeft: () => void; children: ReactNode };

/** What the keyboard stands on in the picture; says so where it goes while the focus is on it, so that the next one takes it. */
export function HandOver({ onLeft, children }: Props) {
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  });
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.getAttribute('aria-describedby') === 'map-help') left.current();
    },
    [],
  );
  return children;
}
