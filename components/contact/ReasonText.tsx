import type { Reason } from '../../lib/domain/reason';
import { reasonText } from './reason-text';

/** Reasons in words, in their own order: on one line parted by a middle dot, or as a list. */
export function ReasonText({ reasons, list = false }: { reasons: readonly Reason[]; list?: boolean }) {
  if (!list) return <>{reasons.map(reasonText).join(' · ')}</>;
  return (
    <ul className="space-y-0.5">
      {reasons.map((reason) => (
        <li key={reason.code}>{reasonText(reason)}</li>
      ))}
    </ul>
  );
}
