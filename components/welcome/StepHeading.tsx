import { useEffect, useRef } from 'react';

/** Heading of a step. After the first one it takes the focus, so that a screen reader goes on from here. */
export function StepHeading({ children, isFocused }: { children: string; isFocused: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
      {children}
    </h2>
  );
}
