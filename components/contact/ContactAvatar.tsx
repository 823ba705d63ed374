import type { Contact } from '../../lib/domain/contact/contact';
import { Avatar } from '../ui/Avatar';

/**
 * The picture that the user chose to keep, else initials; round for a person and square for an organisation. Photos are not loaded from their
 * address: that would tell their server who looks.
 */
export function ContactAvatar({
  name,
  picture,
  kind = 'individual',
  size = 'md',
}: {
  name: string;
  picture?: string;
  kind?: Contact['kind'];
  size?: 'sm' | 'md';
}) {
  return <Avatar name={name} picture={picture} square={kind === 'org'} size={size} />;
}
