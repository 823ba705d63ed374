import type { Link } from '../link/link';
import type { Provenance } from '../provenance/provenance';
import type { Outlook } from '../standing/outlook';
import type { Standing } from '../standing/standing';
import type { Task } from '../task/task';
import type { Contact, ContactDraft } from './contact';

/** A customer as shown: a projection of the member records that are decided to be the same. */
export type ContactCard = {
  /** Root id; any member's id resolves to it. */
  id: string;
  members: Contact[];
  shown: ContactDraft;
  /** Which member a shown value belongs to, by field path (`name`, `emails.<element id>`). An edit goes there. */
  from: Record<string, string>;
  provenance: Provenance[];
  standing?: Standing;
  /** What may come of the customer, worked out when the card is asked for; absent while there is not enough to say. */
  outlook?: Outlook;
  /** What customers of the book pay on an order day, in minor units; absent in a small book. */
  usualDay?: number;
  /** Open follow-ups, soonest first. */
  tasks: Task[];
  lastContactAt?: number;
  /** Decisions that touch a member, undone ones included, newest first. */
  links: Link[];
  /** How many duplicates are suggested for it. */
  suggested: number;
};
