import type { Contact } from '../../lib/domain/contact/contact';
import { Avatar } from '../ui/Avatar';

/** Initials, round for a person and square for an organisation. Photos are not loaded: that would tell their server who looks. */
export function ContactAvatar({ name, kind = 'individual', size = 'md' }: { name: string; kind?: Contact['kind']; size?: 'sm' | 'md' }) {
  return <Avatar name={name} square={kind === 'org'} size={size} />;
}
