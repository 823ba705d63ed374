import type { ThreadPerson } from '../../lib/capture/thread/capture-thread';
import { i18n } from '#i18n';
import { keyOf, translate } from '../ui/translate';

/** Kinds of participants who become no contact; the others have their card below. */
const NO_CONTACT = new Set<ThreadPerson['judgement']['kind']>(['self', 'role', 'list', 'bulk', 'noreply', 'never']);

/** Those of a thread who become no contact, each with why. */
export function ThreadPeople({ people }: { people: readonly ThreadPerson[] }) {
  const others = people.filter(({ judgement, mailbox }) => NO_CONTACT.has(judgement.kind) || mailbox.address === undefined);
  if (others.length === 0) return null;
  return (
    <details className="mt-2 text-xs text-muted">
      <summary className="rounded text-muted">{i18n.t('mail.others', others.length)}</summary>
      <ul aria-label={i18n.t('mail.othersList')} className="mt-1 space-y-1">
        {others.map(({ mailbox, judgement }) => (
          <li key={mailbox.address ?? mailbox.name} className="[overflow-wrap:anywhere]">
            <span className="text-text">{mailbox.name ?? mailbox.address}</span>
            {mailbox.name && mailbox.address && ` ${mailbox.address}`}
            {' · '}
            {translate(`mail.is_${keyOf(judgement.reason)}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
