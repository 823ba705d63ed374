import fc from 'fast-check';
import type { Link } from '../../lib/domain/link/link';
import { linkOf, testId } from './contact-builder';

/** Decisions about the contacts `testId(0)` to `testId(7)` as two devices may have made them, contradictions included. */
export const anyLinks = fc
  .array(
    fc.record({
      x: fc.nat(7),
      y: fc.nat(7),
      type: fc.constantFrom('same', 'different'),
      at: fc.nat(50),
      undone: fc.boolean(),
      by: fc.constantFrom('user', 'engine'),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.flatMap(({ x, y, type, at, undone, by }, number): Link[] =>
      x === y
        ? []
        : [linkOf(number, type as Link['type'], testId(x), testId(y), { at, by: by as Link['by'], ...(undone && { undoneAt: 99 }) })],
    ),
  );
