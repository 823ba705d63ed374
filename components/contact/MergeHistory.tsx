import type { ContactCard } from '../../lib/domain/contact/card';
import type { Link } from '../../lib/domain/link/link';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { DecisionLine } from './DecisionLine';
import { Section } from './Section';

/** Decisions about who this is, newest first; each that still holds can be undone, in any order. */
export function MergeHistory({ card }: { card: ContactCard }) {
  if (card.links.length === 0) return null;
  return (
    <Section title={i18n.t('contact.merges')}>
      <ul>
        {card.links.map((link) => (
          <Decision key={link.id} card={card} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function Decision({ card, link }: { card: ContactCard; link: Link }) {
  const names: [string, string] = [useMemberName(card, link.a), useMemberName(card, link.b)];
  return (
    <li>
      <DecisionLine link={link} names={names} />
    </li>
  );
}

/** The name on a member record; of a contact that is not (or no longer) part of this customer it is asked for. */
function useMemberName(card: ContactCard, id: string): string {
  const member = card.members.find((one) => one.id === id);
  const other = useAnswer('contacts.card', member ? null : { id });
  return member?.name.full ?? other.value?.members.find((one) => one.id === id)?.name.full ?? i18n.t('contact.other');
}
