import { Fragment } from 'react';

/** Text that breaks where an address may: after `@`, `/` and before a dot, rather than inside a word. */
export function BreakableText({ text }: { text: string }) {
  const parts = text.split(/(?<=[@/])|(?=\.[^\s.])/u);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
